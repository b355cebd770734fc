/** Somebody as one pairing knows them: what it calls them, sealed. */
export interface PersonRow {
  /** Of this pairing's knowledge of them, not of the human being: others who know them see another id. */
  id: string;
  /** The human being, whoever else names them; never handed out. */
  humanId: string;
  pairingId: string;
  simulated: boolean;
  idHash: string | null;
  sealedId: string | null;
  sealedName: string;
  sealedPhone: string | null;
  sealedHousehold: string | null;
  sealedNumber: string | null;
}

/** How many name the same human being. */
export interface PersonClaims {
  id: string;
  pairings: number;
  counties: number;
}
