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
def IN(s): any(s == .; .);
def IN(src; s): any(src == s; .);
def INDEX(stream; f): reduce stream as $row ({}; . + {($row | f | tostring): $row});
def INDEX(f): INDEX(.[]; f);

# Streams
def tostream:
  path(def r: (.[]?|r), .; r) as $p
  | getpath($p)
  | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
# The lists of jaq do not grow by an index, so they are made anew.
def fromstream(f):
  def put($path; $x):
    if $path == [] then $x
    else $path[0] as $k
      | if $k | isnumber then
          (if . == null then [] else . end)
          | .[:$k] + [.[$k] | put($path[1:]; $x)] + .[$k + 1:]
        else
          (if . == null then {} else . end)
          | . + {($k): (.[$k] | put($path[1:]; $x))}
        end
    end;
  {x: null, e: false} as $init
  | foreach f as $i ($init;
      (if .e then $init else . end)
      | if $i | length == 2 then {e: ($i[0] == []), x: (.x | put($i[0]; $i[1]))}
        else {e: ($i[0] | length == 1), x: .x} end;
      if .e then .x else empty end);
def truncate_stream(stream):
  . as $n
  | null
  | stream
  | if .[0] | length > $n then [.[0][$n:]] + .[1:] else empty end;

# Others
def ascii: [.] | implode;
def toarray: if isarray then . else [.] end;
def leaf_paths: paths(scalars);
