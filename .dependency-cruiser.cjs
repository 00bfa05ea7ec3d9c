const { clientFiles } = require("./scripts/fences/cruise.cjs");
const { rules } = require("./scripts/fences/rules.cjs");

// For `npx depcruise app components server db workers`; npm test runs the same rules through scripts/fences.test.ts.
module.exports = {
  forbidden: rules(clientFiles(__dirname)),
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/planted/" },
  },
};
