/* Numbers of lists: the kind and the number of a marker. */

const ROMAN = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

const roman = number => {
  let rest = number;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join("");
};

const letters = number => number > 26 ? letters(Math.floor((number - 1) / 26)) + letters((number - 1) % 26 + 1) : String.fromCharCode(96 + number);

/** The kinds, as in the attribute `type` of a list, and how browsers write their numbers. */
const KINDS = {
  1: { written: String, read: text => /^\d{1,6}$/.test(text) ? Number(text) : 0 },
  a: { written: letters, read: text => /^[a-z]{1,2}$/.test(text) ? [...text].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 96, 0) : 0 },
  i: { written: roman, read: text => /^[mdclxvi]{1,15}$/.test(text) ? romanValue(text) : 0 }
};
KINDS.A = { written: number => letters(number).toUpperCase(), read: text => /^[A-Z]+$/.test(text) ? KINDS.a.read(text.toLowerCase()) : 0 };
KINDS.I = { written: number => roman(number).toUpperCase(), read: text => /^[A-Z]+$/.test(text) ? KINDS.i.read(text.toLowerCase()) : 0 };

const romanValue = text => {
  let rest = text;
  const value = ROMAN.reduce((sum, [worth, sign]) => {
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      sum += worth;
    }
    return sum;
  }, 0);
  return value < 4000 && roman(value) === text ? value : 0;
};

export const written = (kind, number) => KINDS[kind].written(number);

const SIMPLE = /^[([]?(\d{1,6}|[a-z]{1,15}|[A-Z]{1,15})[°ºª]?[.)\]:-]{0,3}$/;

/** All readings of a marker, as kinds with numbers; none for words and numbers of several parts ("Art. 1", "1.1"). */
export const readingsOf = marker => {
  const simple = SIMPLE.exec(marker.replace(/[^°ºª]+/g, sign => sign.normalize("NFKC")).replace(/[\s\u00a0]+/g, ""));
  return simple ? Object.keys(KINDS).map(kind => ({ kind, number: KINDS[kind].read(simple[1]) })).filter(each => each.number > 0) : [];
};

/** Whether a marker is a bullet; symbol fonts show bullets for letters. A letter is none if the document declares letters or Roman numbers. */
export const isBullet = (marker, font, hint = "") => {
  const sign = marker.replace(/[\s\u00a0]+/g, "");
  if (sign !== "" && /^[a-z]$/.test(sign) && /^[aAiI]$/.test(hint) && !/symbol|wingdings|webdings/.test(font)) {
    return false;
  }
  return sign === "" || sign === "o" || !/[\p{L}\p{N}]/u.test(sign) || /^[nlqvuwØü]$/.test(sign) || [...sign].length === 1 && /symbol|wingdings|webdings/.test(font);
};

/** How many of the items follow the number before them, if they are read as a kind. */
const stepsOf = (items, kind) => {
  const numbers = items.map(item => item.readings.find(each => each.kind === kind).number);
  return numbers.filter((number, index) => index > 0 && number === numbers[index - 1] + 1).length;
};

const best = (kinds, items, hint) => {
  if (kinds.includes(hint)) {
    return hint;
  }
  const first = kind => items[0].readings.find(each => each.kind === kind).number;
  return kinds.reduce((one, other) => {
    const gain = stepsOf(items, other) - stepsOf(items, one);
    return gain > 0 || gain === 0 && first(other) < first(one) ? other : one;
  });
};

const settle = (run, kinds) => run.forEach(item => {
  item.kind = best(kinds, run, run[0].hint);
  item.number = item.readings.find(each => each.kind === item.kind).number;
});

/** Decides the kind of the items of one level: "i)" is a letter after "h)" and a number before "ii)". */
export const resolveKinds = items => {
  let run = [];
  let kinds = [];
  items.forEach(item => {
    const own = item.readings.map(each => each.kind);
    const common = run.length ? kinds.filter(kind => own.includes(kind)) : own;
    if (common.length === 0) {
      settle(run, kinds);
      run = [];
    }
    kinds = common.length ? common : own;
    run.push(item);
  });
  if (run.length) {
    settle(run, kinds);
  }
};
