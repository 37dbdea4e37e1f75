-- When an editor was suspended last: what was handed out in their name before then holds no more, also once they are let in again.
alter table editor add column suspended_at timestamp with time zone;

-- Number and hash of each actor's newest entry in the audit log: an end of the log that was cut off, or made anew, shows by them.
create table audit_anchor (
    actor  varchar(100) not null primary key,
    number bigint       not null,
    hash   varchar(64)  not null
);
insert into audit_anchor (actor, number, hash)
select a.actor, a.number, a.hash
  from audit a
 where a.number = (select max(b.number) from audit b where b.actor = a.actor);
