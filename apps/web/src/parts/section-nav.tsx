import { Anchor } from '@allmende/web-kern';
import './section-nav.css';

/** The pages of one area beside each other. */
export function SectionNav(props: {
  label: string;
  here: string;
  links: readonly { href: string; label: string }[];
}) {
  return (
    <nav aria-label={props.label} className="section-nav">
      <ul className="section-nav__list">
        {props.links.map(({ href, label }) => (
          <li key={href}>
            <Anchor
              href={href}
              className="section-nav__link"
              aria-current={href === props.here ? 'page' : undefined}
            >
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
