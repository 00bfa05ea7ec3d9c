// Preloaded into a process under test: SIGUSR2 moves its clock by CLOCK_JUMP_MINUTES, and back the next time.
const Real = Date;
const jumpMs = Number(process.env.CLOCK_JUMP_MINUTES ?? 0) * 60_000;
let aheadMs = 0;

globalThis.Date = class extends Real {
  /** @param {ConstructorParameters<DateConstructor>} given */
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Real.now() + aheadMs);
  }
  static now() {
    return Real.now() + aheadMs;
  }
};

process.on("SIGUSR2", () => {
  aheadMs = aheadMs === 0 ? jumpMs : 0;
});
