// Which documents are the same text as these, or nearly, themselves among them?
// parameters:
//   batch.ids: list of strings — ids of the documents that stand for a text
// columns: id, witness, published, text, subjects, band0 to band9
UNWIND $batch.ids AS id
MATCH (document:Document {witness: id})
RETURN document.id AS id, document.witness AS witness, document.published AS published, document.text AS text,
       document.subjects AS subjects, document.band0 AS band0, document.band1 AS band1, document.band2 AS band2, document.band3 AS band3,
       document.band4 AS band4, document.band5 AS band5, document.band6 AS band6, document.band7 AS band7,
       document.band8 AS band8, document.band9 AS band9
