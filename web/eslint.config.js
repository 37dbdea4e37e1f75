import js from "@eslint/js";
import globals from "globals";

const FILES = "src/main/resources/it/rer/portico/web/platform/asset/files";

export default [
  {
    ignores: ["target/", "src/main/webapp/"]
  },
  {
    files: [FILES + "/**/*.js"],
    languageOptions: { globals: globals.browser }
  },
  {
    files: ["*.js", "src/test/script/**/*.js"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } }
  },
  {
    ...js.configs.recommended,
    rules: {
      ...js.configs.recommended.rules,
      "array-callback-return": "error",
      complexity: ["error", 15],
      eqeqeq: "error",
      "max-depth": ["error", 3],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 40],
      "max-params": ["error", 5],
      "no-control-regex": "off", // what is pasted holds such characters, and they are taken out by name
      "no-duplicate-imports": "error",
      "no-implicit-globals": "error",
      "no-shadow": "error",
      "no-unused-vars": ["error", { caughtErrors: "all" }],
      "no-useless-assignment": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      // What the scripts of pages are joined by understands no other exports.
      "no-restricted-syntax": ["error", "ExportDefaultDeclaration", "ExportAllDeclaration", "ImportNamespaceSpecifier", "ExportNamedDeclaration[specifiers.length>0]"],
      "sort-imports": ["error", { ignoreCase: true, ignoreDeclarationSort: true }]
    }
  },
  {
    files: ["eslint.config.js"],
    rules: { "no-restricted-syntax": "off" }
  }
];
