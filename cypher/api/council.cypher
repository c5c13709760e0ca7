// Who held which role or post in a body on a date, and by which rule: stated, seen before and after, or seen near?
// parameters:
//   ids: list of strings — ids of organizations
//   date: string — as far as it is known
//   earliest: string — from when on a publication is near
//   latest: string — until when
//   ranks: map — for every role the character that sorts it, the highest role first
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:京津冀汽车产业园区产教联合体"], "date": "2024-01", "earliest": "2023-07", "latest": "2024-07", "ranks": {"LEAD": "0", "CHAIR": "1", "EXECUTIVE_CHAIR": "2", "VICE_CHAIR": "3", "SECRETARIAT": "4", "DIRECTOR": "5", "CO_FOUNDER": "6", "MEMBER": "7"}, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)<-[tie:MEMBER_OF|HOLDS_POST]-(holder:Entity)
  WHERE type(tie) = 'HOLDS_POST' OR tie.role <> 'MEMBER'
  WITH holder, tie, CASE
    WHEN tie.begins <= $date + '~' AND $date <= tie.ends + '~'
      THEN CASE WHEN tie.since IS NULL AND tie.until IS NULL THEN 'SEEN' ELSE 'STATED' END
    WHEN NOT coalesce(tie.former, false)
         AND coalesce(tie.since, '') <= $date + '~' AND (tie.until IS NULL OR $date <= tie.until + '~')
         AND tie.firstSeen <= $latest + '~' AND $earliest <= tie.lastSeen + '~' THEN 'NEAR'
  END AS basis
  WHERE basis IS NOT NULL
  WITH collect({
    sort: CASE type(tie) WHEN 'MEMBER_OF' THEN $ranks[tie.role] ELSE '~' END
          + coalesce(holder.pinyin, holder.name) + ' ' + tie.key,
    basis: basis, fact: properties(tie), node: properties(holder),
    kind: [label IN labels(holder) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
  RETURN found
}
CALL (found) {
  UNWIND found AS edge
  WITH edge WHERE edge.sort > $after
  // from the end: WITH edge WHERE $before IS NULL OR edge.sort < $before
  WITH edge ORDER BY edge.sort LIMIT $limit
  // from the end: WITH edge ORDER BY edge.sort DESC LIMIT $limit
  RETURN collect(edge) AS edges
}
RETURN id, edges, CASE WHEN $total THEN size(found) END AS total
