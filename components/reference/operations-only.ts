import type { SwaggerParts, SwaggerSystem } from "swagger-ui-dist/swagger-ui-es-bundle.js";

/** Its own frame is a second main part with a title, servers and webhooks; the page around it has those already. */
export const operationsOnly = ({ React: { createElement } }: SwaggerSystem) => ({
  components: {
    OperationsOnly: ({ getComponent, specSelectors }: SwaggerParts) =>
      specSelectors.loadingStatus() === "success"
        ? createElement(
            "div",
            { className: "swagger-ui" },
            createElement(getComponent("FilterContainer", true)),
            createElement(getComponent("operations", true)),
          )
        : null,
  },
});
