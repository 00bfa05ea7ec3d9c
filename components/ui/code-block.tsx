type CodeBlockProps = Readonly<{
  /** What the block shows, for a screen reader. */
  label: string;
  children: string;
}>;

/** Lines for a machine, as they are; long ones scroll inside the block. */
export function CodeBlock({ label, children }: CodeBlockProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-sunken">
      <pre className="w-fit p-4 font-mono text-sm leading-relaxed">{children}</pre>
    </section>
  );
}
