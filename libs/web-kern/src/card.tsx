import type { ReactNode } from 'react';
import { classes } from './classes.js';
import { Link } from './link.js';
import { Heading } from './text.js';

interface CardProps {
  title: ReactNode;
  /** Level of the title in the outline of the page. */
  level: 2 | 3 | 4;
  /** Makes the whole card a link to this address. */
  href?: string;
  preline?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
}

/** A framed summary of one thing; with `href` the whole card leads to it, and its name alone is the link text. */
export function Card({ title, level, href, preline, children, footer }: CardProps) {
  return (
    <article className={classes('kern-card', href && 'kern-card--interactive')}>
      <div className="kern-card__container">
        <header className="kern-card__header">
          {preline && <p className="kern-preline kern-preline--small">{preline}</p>}
          <Heading level={level} size="medium">
            {href ? (
              <Link href={href} stretched>
                {title}
              </Link>
            ) : (
              title
            )}
          </Heading>
        </header>
        {children && <div className="kern-card__body">{children}</div>}
        {footer && <div className="al-row">{footer}</div>}
      </div>
    </article>
  );
}

/** A number that leads to the rows it counts. */
export function Figure(props: { value: string; label: string; href: string }) {
  return (
    <div className="kern-card kern-card--interactive al-figure">
      <Link href={props.href} stretched>
        <span className="al-figure__value">{props.value}</span>{' '}
        <span className="al-figure__label">{props.label}</span>
      </Link>
    </div>
  );
}
