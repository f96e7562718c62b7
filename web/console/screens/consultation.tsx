import { Notice } from "#web/ui/components/notice.tsx";
import { useMessages } from "../messages/index.ts";

/** What a raadpleging is and is not: above the dossier, because nothing in it may be done without the melder. */
export function ConsultationNotice({ termsRun }: { termsRun: boolean }) {
  const text = useMessages().dossier.consultation;
  return (
    <Notice kind="info" title={text.title}>
      <p>{text.alone}</p>
      <p>{text.consent}</p>
      <p>{termsRun ? text.terms : text.noTerms}</p>
      <p>{text.melding}</p>
    </Notice>
  );
}
