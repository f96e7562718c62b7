import { useState } from "preact/hooks";
import { Button } from "#web/ui/components/button.tsx";
import { Notice } from "#web/ui/components/notice.tsx";
import { Main } from "#web/ui/components/page.tsx";
import { Heading, Paragraph } from "#web/ui/components/text.tsx";
import { useMessages } from "../messages/index.ts";
import { type SignInError, startSignIn } from "../work/session.ts";

interface SignInProps {
  readonly busy: boolean;
  readonly error: SignInError | undefined;
  readonly signedOut: boolean;
}

export function SignInScreen({ busy, error, signedOut }: SignInProps) {
  const text = useMessages().signIn;
  const [leaving, setLeaving] = useState(false);
  const go = async () => {
    setLeaving(true);
    // Who signed out on purpose must not be let in again by the provider's own remembered login.
    const place = { origin: location.origin, storage: sessionStorage, again: signedOut };
    location.assign(await startSignIn(__SIGN_IN__, place));
  };
  if (busy) {
    return (
      <Main>
        <Heading level={1}>{text.title}</Heading>
        <p role="status">{text.busy}</p>
      </Main>
    );
  }
  return (
    <Main>
      <Heading level={1}>{text.title}</Heading>
      {signedOut ? (
        <Notice kind="ok" announce>
          <p>{text.signedOut}</p>
        </Notice>
      ) : null}
      {error ? (
        <Notice kind="error" announce>
          <p>{text.errors[error]}</p>
        </Notice>
      ) : null}
      <Paragraph kind="lead">{text.lead}</Paragraph>
      <Paragraph>{text.how}</Paragraph>
      <Button kind="primary" onClick={go} unavailable={leaving}>
        {text.go}
      </Button>
    </Main>
  );
}
