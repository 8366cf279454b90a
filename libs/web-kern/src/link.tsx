import {
  createContext,
  useContext,
  type AnchorHTMLAttributes,
  type ComponentType,
  type ReactNode,
} from 'react';
import { classes } from './classes.js';

/** What every link component must understand: an anchor with a mandatory address. */
export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

const PlainAnchor = ({ children, ...props }: AnchorProps) => <a {...props}>{children}</a>;
const AnchorContext = createContext<ComponentType<AnchorProps>>(PlainAnchor);

/** Tells all links below how to go to an address, so that this library needs no router. */
export function AnchorProvider(props: { anchor: ComponentType<AnchorProps>; children: ReactNode }) {
  return <AnchorContext value={props.anchor}>{props.children}</AnchorContext>;
}

/** The bare link of the application, for components that bring their own look. */
export function Anchor(props: AnchorProps) {
  const Component = useContext(AnchorContext);
  return <Component {...props} />;
}

/** A link in running text or a list; `stretched` makes the whole card around it clickable. */
export function Link({ stretched, small, ...props }: AnchorProps & { stretched?: boolean; small?: boolean }) {
  const look = classes(
    'kern-link',
    stretched && 'kern-link--stretched',
    small && 'kern-link--small',
    'al-link',
  );
  return <Anchor {...props} className={look} />;
}
