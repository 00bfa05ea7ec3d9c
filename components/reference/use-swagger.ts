"use client";

import { type RefObject, useEffect, useState } from "react";
import type { SwaggerUi } from "swagger-ui-dist/swagger-ui-es-bundle.js";
import { operationsOnly } from "@/components/reference/operations-only";

type Reference = Readonly<{ ui: SwaggerUi | null; ready: boolean; failed: boolean }>;

const START: Reference = { ui: null, ready: false, failed: false };

/** Loads the list of operations into a box once the reader comes near it; it weighs more than the rest of the page. */
export function useSwagger(box: RefObject<HTMLDivElement | null>): Reference {
  const [reference, setReference] = useState(START);
  useEffect(() => {
    const domNode = box.current;
    if (!domNode) return;
    const open = async () => {
      const { default: openSwaggerUi } = await import("swagger-ui-dist/swagger-ui-es-bundle.js");
      const ui = openSwaggerUi({
        domNode,
        url: "/api/v1/openapi.json",
        deepLinking: false,
        docExpansion: "none",
        defaultModelsExpandDepth: -1,
        displayRequestDuration: true,
        filter: true,
        tryItOutEnabled: true,
        // Its colours are written on the elements, where no theme reaches them.
        syntaxHighlight: { activated: false },
        // Its own service would otherwise be asked about our document.
        validatorUrl: null,
        plugins: [operationsOnly],
        layout: "OperationsOnly",
        onComplete: () => setReference((before) => ({ ...before, ready: true })),
      });
      setReference((before) => ({ ...before, ui }));
    };
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        open().catch(() => setReference({ ...START, failed: true }));
      },
      { rootMargin: "600px" },
    );
    near.observe(domNode);
    return () => near.disconnect();
  }, [box]);
  return reference;
}
