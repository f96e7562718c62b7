import { useEffect, useRef } from "preact/hooks";
import { StepIndicator } from "#web/ui/components/step-indicator.tsx";
import { Heading } from "#web/ui/components/text.tsx";

/** The title of a screen. It takes the focus when the screen appears, so that reading starts there. */
export function ScreenTitle({ title, step }: { title: string; step?: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div>
      {step === undefined ? null : <StepIndicator step={step} of={REPORT_STEPS} />}
      <Heading level={1} headingRef={heading}>
        {title}
      </Heading>
    </div>
  );
}

/** Write, readers, check, words. */
const REPORT_STEPS = 4;
