# What jq 1.7 has and the library of jaq has not.

# Rows
def @csv:
  if isarray then
    [.[]
      | if . == null then ""
        elif isstring then "\"" + (. / "\"" | join("\"\"")) + "\""
        elif isnumber or isboolean then tostring
        else error("\(type) cannot be a value of csv") end]
    | join(",")
  else error("\(type) cannot be a row of csv, only an array can") end;
def @tsv:
  def escaped(from; to): . / from | join(to);
  if isarray then
    [.[]
      | if . == null then ""
        elif isstring then
          escaped("\\"; "\\\\") | escaped("\t"; "\\t") | escaped("\n"; "\\n") | escaped("\r"; "\\r")
        elif isnumber or isboolean then tostring
        else error("\(type) cannot be a value of tsv") end]
    | join("\t")
  else error("\(type) cannot be a row of tsv, only an array can") end;

# As in SQL
def IN(s): . as $sought | first((s | select(. == $sought) | true), false);
def IN(src; s): . as $all | first((src as $sought | $all | s | select(. == $sought) | true), false);
def INDEX(stream; f): reduce stream as $row ({}; . + {($row | f | tostring): $row});
def INDEX(f): INDEX(.[]; f);

# Others
def ascii: [.] | implode;
