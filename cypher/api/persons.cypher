// Which persons are there, by name?
// The index gives them in that order, so that a page is read and no more where most persons fit.
// parameters:
//   posted: boolean — whether only persons with a post of which the next six hold together
//   title: string or null — the title contains it
//   rankings: list of strings or null — it is of these ranks
//   kinds: list of strings or null — in a body of these kinds
//   region: string or null — in a body that lies in regions whose codes begin so
//   from: string or null — held on this date or later
//   to: string or null — held on this date or earlier
//   minimumDocuments: integer or null — only whom so many documents name
//   document: string or null — only whom the document of this id names
//   start: string — pinyin of the last edge seen; empty for the first page
//   after: string — sort key of the last edge seen; empty for the first page
//   limit: integer — edges at most, one more than the page so that a further page shows; 0 where only the total is asked
//   total: boolean — whether to count them all
// example: {"posted": true, "title": "书记", "rankings": null, "kinds": ["School"], "region": null, "from": null, "to": null, "minimumDocuments": 1, "document": null, "start": "", "after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (person:Person)
  USING INDEX person:Person(pinyin)
  WHERE person.pinyin >= $start AND person.pinyin + ' ' + person.id > $after
    AND ($minimumDocuments IS NULL OR person.documents >= $minimumDocuments)
    AND ($document IS NULL OR EXISTS { MATCH (person)<-[:MENTIONS]-(source:Document) WHERE source.id = $document })
    AND (NOT $posted OR EXISTS {
      MATCH (person)-[post:HOLDS_POST]->(body:Entity)
      WHERE ($title IS NULL OR post.title CONTAINS $title)
        AND ($rankings IS NULL OR post.rank IN $rankings)
        AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
        AND ($from IS NULL OR coalesce(post.ends, post.lastSeen) + '~' >= $from)
        AND ($to IS NULL OR coalesce(post.begins, post.firstSeen) <= $to + '~')
        AND ($region IS NULL OR EXISTS {
          MATCH (body)-[:LOCATED_IN]->(region:Region) WHERE region.code STARTS WITH $region
        })
    })
  WITH person ORDER BY person.pinyin, person.id LIMIT $limit
  RETURN collect({sort: person.pinyin + ' ' + person.id, node: properties(person), kind: 'Person'}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT {
  MATCH (person:Person)
  WHERE person.pinyin >= ''
    AND ($minimumDocuments IS NULL OR person.documents >= $minimumDocuments)
    AND ($document IS NULL OR EXISTS { MATCH (person)<-[:MENTIONS]-(source:Document) WHERE source.id = $document })
    AND (NOT $posted OR EXISTS {
      MATCH (person)-[post:HOLDS_POST]->(body:Entity)
      WHERE ($title IS NULL OR post.title CONTAINS $title)
        AND ($rankings IS NULL OR post.rank IN $rankings)
        AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
        AND ($from IS NULL OR coalesce(post.ends, post.lastSeen) + '~' >= $from)
        AND ($to IS NULL OR coalesce(post.begins, post.firstSeen) <= $to + '~')
        AND ($region IS NULL OR EXISTS {
          MATCH (body)-[:LOCATED_IN]->(region:Region) WHERE region.code STARTS WITH $region
        })
    })
} END AS total
