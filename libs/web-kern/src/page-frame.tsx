import { useId, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Icon } from './icon.js';
import { Anchor, Link } from './link.js';

/**
 * Jumps over the navigation; visible as soon as it has the focus. By hand: what stands behind the # of an address, e.g.
 * the token of a link, stays there.
 */
export function SkipLink({ targetId, children }: { targetId: string; children: ReactNode }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault();
    const target = document.getElementById(targetId);
    target?.focus();
    target?.scrollIntoView();
  };
  return (
    <a className="al-skip-link" href={`#${targetId}`} onClick={jump}>
      {children}
    </a>
  );
}

/** One entry of the main navigation. */
export interface NavigationItem {
  href: string;
  label: ReactNode;
  current?: boolean;
}

interface HeaderProps {
  /** Wordmark, drawn by the application. */
  brand: ReactNode;
  homeHref: string;
  homeLabel: string;
  navigationLabel: string;
  menuLabel: string;
  items: readonly NavigationItem[];
  /** Language, sign in, sign out. */
  tools: ReactNode;
  /** Address of the page: going to another one closes the menu. */
  page: string;
}

/** The head of every page. On a phone the navigation hides behind a menu button; Escape closes it. */
export function Header(props: HeaderProps) {
  // The menu is open only for the page on which it was opened, so that every navigation closes it.
  const [openOn, setOpenOn] = useState<string | null>(null);
  const open = openOn === props.page;
  const menuId = useId();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    setOpenOn(null);
    document.getElementById(`${menuId}-button`)?.focus();
  };
  return (
    <header className="al-header">
      <div className="al-container al-header__bar">
        <Anchor className="al-header__brand" href={props.homeHref} aria-label={props.homeLabel}>
          {props.brand}
        </Anchor>
        <button
          type="button"
          id={`${menuId}-button`}
          className="kern-btn kern-btn--tertiary al-header__menu"
          aria-expanded={open}
          aria-controls={menuId}
          onClick={() => setOpenOn(open ? null : props.page)}
          onKeyDown={closeOnEscape}
        >
          <Icon name={open ? 'close' : 'dehaze'} />
          <span className="kern-label">{props.menuLabel}</span>
        </button>
        <div id={menuId} className="al-header__panel" data-open={open}>
          <nav aria-label={props.navigationLabel}>
            <ul className="al-header__list">
              {props.items.map((item) => (
                <li key={item.href}>
                  <Anchor
                    className="al-header__link"
                    href={item.href}
                    aria-current={item.current ? 'page' : undefined}
                    onKeyDown={closeOnEscape}
                  >
                    {item.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
          <div className="al-header__tools">{props.tools}</div>
        </div>
      </div>
    </header>
  );
}

/** Switches to the other language; the button is written in that language. */
export function LanguageSwitch(props: { language: string; label: string; onSwitch: () => void }) {
  return (
    <button type="button" className="al-header__link" lang={props.language} onClick={props.onSwitch}>
      <Icon name="language" small /> {props.label}
    </button>
  );
}

interface FooterProps {
  label: string;
  links: readonly { href: string; label: string }[];
  children?: ReactNode;
}

/** The foot of every page. */
export function Footer({ label, links, children }: FooterProps) {
  return (
    <footer className="al-footer">
      <div className="al-container al-footer__bar">
        <div>{children}</div>
        <nav aria-label={label}>
          <ul className="al-footer__list">
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} small>
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}

/** The way from the start page to here; the last entry is this page. */
export function Breadcrumb(props: {
  label: string;
  trail: readonly { href: string; label: string }[];
  here: string;
}) {
  return (
    <nav aria-label={props.label} className="al-breadcrumb">
      <ol>
        {props.trail.map((step) => (
          <li key={step.href}>
            <Link href={step.href} small>
              {step.label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}
