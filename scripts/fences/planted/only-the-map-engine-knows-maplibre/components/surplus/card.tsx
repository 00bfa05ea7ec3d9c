import maplibre from "maplibre-gl";
export const Card = maplibre;
