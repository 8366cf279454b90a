import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button.js';
import { Icon } from './icon.js';
import { Heading, VisuallyHidden } from './text.js';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
  /** The buttons; the one that confirms comes first. */
  footer?: ReactNode;
}

/** A modal question. The browser keeps the focus inside, closes on Escape and gives the focus back afterwards. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose, title, closeLabel, children, footer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    // The browser would begin at the button that closes; whoever listens should hear the question first.
    heading.current?.focus();
    return () => {
      element?.close();
      // The browser restores the focus only while the dialog is still in the page.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  // The event comes late: by then the dialog may be open again.
  const closed = () => {
    if (!dialog.current?.open) onClose();
  };
  return (
    <dialog ref={dialog} className="kern-dialog al-dialog" aria-labelledby={titleId} onClose={closed}>
      <header className="kern-dialog__header">
        <Heading level={2} size="medium" id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        <button type="button" className="kern-btn kern-btn--tertiary" onClick={onClose}>
          <Icon name="close" />
          <VisuallyHidden>{closeLabel}</VisuallyHidden>
        </button>
      </header>
      <section className="kern-dialog__body">{children}</section>
      {footer && <footer className="kern-dialog__footer">{footer}</footer>}
    </dialog>
  );
}

/** The usual pair of buttons of a dialog. */
export function DialogButtons(props: { confirm: ReactNode; cancel: string; onCancel: () => void }) {
  return (
    <>
      {props.confirm}
      <Button look="secondary" onClick={props.onCancel}>
        {props.cancel}
      </Button>
    </>
  );
}
