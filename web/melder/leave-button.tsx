/**
 * Leaves the page. A link underneath: should the script have stopped half-way, it still goes there. The address of
 * this page goes along with neither.
 */
export function LeaveButton(props: { to: string; onLeave: () => void; children: string }) {
  const leave = (event: Event) => {
    event.preventDefault();
    props.onLeave();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element would do nothing without its script
    <a
      class="nl-button nl-button--leave"
      role="button"
      href={props.to}
      rel="noreferrer"
      aria-describedby="leave-hint"
      draggable={false}
      onClick={leave}
      onKeyDown={(event) => {
        if (event.key === " ") leave(event);
      }}
    >
      {props.children}
    </a>
  );
}
