// Which documents name an entity? As `documents`, begun at the entity.
// parameters:
//   entity: string — the entity's id
//   from: string or null — published on this date or later
//   to: string or null — published on this date or earlier
//   site: string or null — the site's name contains it
//   order: string or null — OLDEST or SOURCE; the newest publication first where null
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
// example: {"entity": "@entity:唐以志", "from": null, "to": null, "site": null, "order": null, "after": "", "limit": 21}
// columns: edges, total
CALL () {
  MATCH (:Entity {id: $entity})<-[:MENTIONS]-(document:Document)
  WITH DISTINCT document
  WHERE ($from IS NULL OR document.published + '~' >= $from)
    AND ($to IS NULL OR document.published <= $to + '~')
    AND ($site IS NULL OR document.site CONTAINS $site)
  WITH document, CASE coalesce($order, 'NEWEST')
      WHEN 'NEWEST' THEN right('0' + toString(99999999
        - toInteger(left(replace(coalesce(document.published, ''), '-', '') + '00000000', 8))), 8)
      WHEN 'OLDEST' THEN coalesce(document.published, '9')
      ELSE document.source END + ' ' + document.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH document, sort ORDER BY sort LIMIT $limit
  // from the end: WITH document, sort ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
CALL () {
  MATCH (:Entity {id: $entity})<-[:MENTIONS]-(document:Document)
  WITH DISTINCT document
  WHERE ($from IS NULL OR document.published + '~' >= $from)
    AND ($to IS NULL OR document.published <= $to + '~')
    AND ($site IS NULL OR document.site CONTAINS $site)
  RETURN count(document) AS found
}
RETURN edges, found AS total
