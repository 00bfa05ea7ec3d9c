declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  import type { ComponentType, createElement } from "react";

  export interface SwaggerUi {
    preauthorizeApiKey(scheme: string, value: string): unknown;
    authActions: { logout(schemes: readonly string[]): unknown };
  }
  /** It brings a React of its own. */
  export type SwaggerSystem = Readonly<{ React: Readonly<{ createElement: typeof createElement }> }>;
  export type SwaggerParts = Readonly<{
    getComponent: (name: string, isConnected: boolean) => ComponentType;
    specSelectors: Readonly<{ loadingStatus: () => string }>;
  }>;
  const openSwaggerUi: (options: Readonly<Record<string, unknown>>) => SwaggerUi;
  export default openSwaggerUi;
}
