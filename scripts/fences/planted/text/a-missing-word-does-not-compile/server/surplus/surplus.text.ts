export const words = { taken: { id: "Sudah diambil", en: "Already taken" } };
