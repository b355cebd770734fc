import { Drawer } from '../drawer';
import { useWaitingWords } from './words';

interface Props {
  waiting: number;
  stay: () => void;
  leave: () => void;
}

/** Who signs out takes everything along: asked first where that deletes what nobody else has. */
export default function SignOutCheck({ waiting, stay, leave }: Props) {
  const words = useWaitingWords();
  return (
    <Drawer title={words.signOutTitle} close={stay}>
      <p className="notice bad">{words.signOutWarning(waiting)}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={stay}>
          {words.stay}
        </button>
        <button type="button" className="bad" onClick={leave}>
          {words.signOutAnyway}
        </button>
      </p>
    </Drawer>
  );
}
