/** Everything that can be found about one of the two prerequisites. */
export const FINDINGS = ['met', 'not-met', 'open'] as const;

export type Finding = (typeof FINDINGS)[number];

/** Which way something open leans. */
export type Lean = 'yes' | 'no';

/**
 * How strong the ground of a finding is: said by the ministry's letter (L), by a statute (S),
 * by an official page or decree (O), or reasoned from these without any authority seen saying it (I).
 */
export type Ground = 'L' | 'S' | 'O' | 'I';

/** Whether the person is inside the programme at all. */
export const SCOPES = ['inside', 'outside', 'open'] as const;

export type Scope = (typeof SCOPES)[number];

/** Values that a text is filled with; never sentences. */
export type Params = Readonly<Record<string, string | number>>;

/** An id with the values its text needs. */
export interface Point {
  readonly id: string;
  readonly params: Params;
}
