declare module "swagger-ui-dist/swagger-ui-es-bundle.js" {
  export interface SwaggerUi {
    preauthorizeApiKey(scheme: string, value: string): unknown;
    authActions: { logout(schemes: readonly string[]): unknown };
  }
  const openSwaggerUi: (options: Readonly<Record<string, unknown>>) => SwaggerUi;
  export default openSwaggerUi;
}
