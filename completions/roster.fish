# The flags of every command, for argparse.
function __fish_roster_flags
    string join \n db= db-read= config= profile= f/format= fields= field= jq= no-header 0/null o/output= excel n/dry-run y/yes max-changes= actor= reason= tz= wait= color= ascii q/quiet v/verbose h/help V/version
end

function __fish_roster_at
    set -l words (commandline -opc)
    set -e words[1]
    for names in $argv
        # The flags of every command may stand before each word, and what the last one takes may not be there yet.
        argparse -s (__fish_roster_flags) -- $words 2>/dev/null
        or argparse -s (__fish_roster_flags) -- $words value 2>/dev/null
        or return 1
        contains -- "$argv[1]" (string split ' ' -- $names)
        or return 1
        set words $argv[2..]
    end
    return 0
end

complete -c roster -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -l config -d 'Config file' -r
complete -c roster -l profile -d 'Profile of the config file' -r
complete -c roster -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''
ids\t''
html\t''
svg\t''"
complete -c roster -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -l field -d 'Bare values of one column, one per line' -r
complete -c roster -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -l no-header -d 'No header line'
complete -c roster -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -l actor -d 'Who acts, for the audit' -r
complete -c roster -l reason -d 'Why, for the audit' -r
complete -c roster -l tz -d 'Time zone of dates that name none' -r
complete -c roster -l wait -d 'How long to wait for a busy database' -r
complete -c roster -l color -d 'Colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c roster -l ascii -d 'No Unicode drawing'
complete -c roster -s q -l quiet -d 'Say nothing but errors'
complete -c roster -s v -l verbose -d 'Say more'
complete -c roster -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_at ''" -s V -l version -d 'Print version'
complete -c roster -n "__fish_roster_at ''" -f -a "import" -d 'Imports: what they did, what they rejected, how to undo them'
complete -c roster -n "__fish_roster_at ''" -f -a "subscribers" -d 'Newsletter subscribers: import, consent, suppression'
complete -c roster -n "__fish_roster_at ''" -f -a "user" -d 'People: find, show, change'
complete -c roster -n "__fish_roster_at ''" -f -a "invite" -d 'Invites to the site and to accounts'
complete -c roster -n "__fish_roster_at ''" -f -a "login" -d 'Log-ins: check a password, ask whether a session is alive, what people see'
complete -c roster -n "__fish_roster_at ''" -f -a "account" -d 'Accounts: what people own or operate'
complete -c roster -n "__fish_roster_at ''" -f -a "contact" -d 'Contacts of accounts: who gets copies of which mail'
complete -c roster -n "__fish_roster_at ''" -f -a "order" -d 'Orders: import, list, refund'
complete -c roster -n "__fish_roster_at ''" -f -a "quote" -d 'Quotes: what may become an order'
complete -c roster -n "__fish_roster_at ''" -f -a "target" -d 'Sales targets of users'
complete -c roster -n "__fish_roster_at ''" -f -a "report" -d 'Reports: revenue, sales, growth, mail'
complete -c roster -n "__fish_roster_at ''" -f -a "group" -d 'Groups: the slots that people stand in'
complete -c roster -n "__fish_roster_at ''" -f -a "price" -d 'Prices: retail and for groups, from a quantity on'
complete -c roster -n "__fish_roster_at ''" -f -a "smart-type" -d 'Smart types: one for everybody, by their groups'
complete -c roster -n "__fish_roster_at ''" -f -a "audit" -d 'The audit: who did what, when and why'
complete -c roster -n "__fish_roster_at ''" -f -a "batch" -d 'Run many commands in one process: JSON Lines in, one result a line'
complete -c roster -n "__fish_roster_at ''" -f -a "changes" -d 'Print what was done after a cursor, oldest first: a feed for other programs'
complete -c roster -n "__fish_roster_at ''" -f -a "commands" -d 'Print every command as data: words, arguments, flags, exit codes, whether it writes'
complete -c roster -n "__fish_roster_at ''" -f -a "db" -d 'The database: what it is, its schema, its health'
complete -c roster -n "__fish_roster_at ''" -f -a "emails" -d 'Mail that waits to be sent: send it, hold it back'
complete -c roster -n "__fish_roster_at ''" -f -a "doctor" -d 'Look whether everything works, and change nothing'
complete -c roster -n "__fish_roster_at ''" -f -a "sql" -d 'Ask the database with a SELECT of your own'
complete -c roster -n "__fish_roster_at ''" -f -a "config" -d 'Settings, and where each value comes from'
complete -c roster -n "__fish_roster_at ''" -f -a "completions" -d 'Print the completions of a shell'
complete -c roster -n "__fish_roster_at ''" -f -a "explain" -d 'Explain a code: what it means, why roster says so, what to do next'
complete -c roster -n "__fish_roster_at ''" -f -a "man" -d 'Print a page of the manual, or write all of them into a folder'
complete -c roster -n "__fish_roster_at ''" -f -a "schema" -d 'Print the JSON Schema of what commands print with -f json, and of errors'
complete -c roster -n "__fish_roster_at ''" -f -a "tag" -d 'Tags: make, rename, join, remove'
complete -c roster -n "__fish_roster_at ''" -f -a "template" -d 'Templates: what mails say, in which language'
complete -c roster -n "__fish_roster_at 'import imports' ''" -f -a "list" -d 'List imports, newest first; same_as names an earlier import of the same content'
complete -c roster -n "__fish_roster_at 'import imports' ''" -f -a "show" -d 'Show what one import did'
complete -c roster -n "__fish_roster_at 'import imports' ''" -f -a "rejects" -d 'Print the rows an import rejected, as they were submitted, ready to be mended and imported'
complete -c roster -n "__fish_roster_at 'import imports' ''" -f -a "undo" -d 'Take an import back: remove the people and orders it created and restore those it changed, where nobody touched them since'
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l kind -d 'subscribers, users, accounts, members, contacts, prices, targets or orders' -r -f -a "subscribers\t''
users\t''
accounts\t''
members\t''
contacts\t''
prices\t''
targets\t''
orders\t''"
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l since -d 'Not before this time or age' -r
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "import\t''
kind\t''
mode\t''
source\t''
at\t''
actor\t''
rows\t''
created\t''
subscribed\t''
updated\t''
unchanged\t''
blocked\t''
duplicate\t''
rejected\t''
unsubscribed\t''
suppressed\t''
consent\t''
digest\t''
same_as\t''
undone_at\t''"
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'import imports' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "import" -d 'Import subscribers from a file or from stdin'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "check" -d 'Check a list of addresses without a database, row by row'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "list" -d 'List people with a subscription, whatever its state'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "subscribe" -d 'Subscribe people; with double opt-in they are asked to confirm first'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "unsubscribe" -d 'Record that people opted out; an address nobody has goes on the suppression list'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "resubscribe" -d 'Ask people who opted out or bounced to confirm that they want to come back'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "confirm" -d 'Confirm by the token of a mailed link: it is the person who says so'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "consent" -d 'Print the proof of consent of one person: who said what, when, where'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "export" -d 'Export subscribers and opt-outs, ready to be imported elsewhere'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' ''" -f -a "suppress" -d 'The suppression list: addresses and domains that must not be mailed'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l mode -d 'subscribe or unsubscribe' -r -f -a "subscribe\t''
unsubscribe\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l consent -d 'The words these people agreed to' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l consent-at -d 'When they agreed, for rows that do not say' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l confirmed -d 'These people confirmed elsewhere: subscribed at once, nobody is asked again'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l input -d 'auto, csv, tsv, jsonl or paste' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''
paste\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r -f -a "mailchimp\t''
ghost\t''
listmonk\t''
woocommerce\t''
wordpress\t''
shopify\t''
brevo\t''
mailerlite\t''
substack\t''
kit\t''
google\t''
outlook\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r -f -a "syntax\t''
standard\t''
strict\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l on-existing -d 'fill (only empty fields), update or keep' -r -f -a "fill\t''
update\t''
keep\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l clear-blank -d 'A blank cell empties this field (repeatable)' -r -f -a "name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
language\t''
note\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l sync-tags -d 'The file\'s tags of this tag group are the whole truth (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l follow-ref -d 'A known ref with another address renames the person'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l allow-level -d 'Accept levels above user'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l tag -d 'Tag everybody (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l group -d 'Put everybody into this group (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l known-tags -d 'Tags must exist already'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l input -d 'auto, csv, tsv, jsonl or paste' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''
paste\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r -f -a "mailchimp\t''
ghost\t''
listmonk\t''
woocommerce\t''
wordpress\t''
shopify\t''
brevo\t''
mailerlite\t''
substack\t''
kit\t''
google\t''
outlook\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r -f -a "syntax\t''
standard\t''
strict\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'check'" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
ref\t''
email\t''
name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
language\t''
status\t''
level\t''
kyc\t''
restricted\t''
subscription\t''
registered_at\t''
last_active_at\t''
email_confirmed_at\t''
password_set_at\t''
note\t''
total_spent\t''
smart_type\t''
groups\t''
tags\t''
accounts\t''
login_active\t''
mailable\t''
password_expired\t''
import\t''
version\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'subscribe'" -l evidence -d 'The words or the proof of consent, for the ledger' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'unsubscribe'" -l token -d 'The token of a mailed link, instead of addresses; - reads it from standard input' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'unsubscribe'" -l evidence -d 'How they said so, for the ledger' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'resubscribe'" -l evidence -d 'Why you think that they want to come back' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'confirm'" -l evidence -d 'Where the person was, for the ledger' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'consent'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'consent'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'export'" -l no-opt-outs -d 'Leave out people and addresses that must not be mailed'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' ''" -f -a "add" -d 'Put addresses or whole domains on the suppression list'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' ''" -f -a "remove" -d 'Take addresses or domains off the suppression list'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' ''" -f -a "list" -d 'List the suppression list, newest first'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' ''" -f -a "check" -d 'Say for each address whether it is suppressed, by itself or with its domain'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'add'" -l as -d 'unsubscribe, hard_bounce, complaint, manual or domain (manual for addresses, domain for domains)' -r -f -a "unsubscribe\t''
hard_bounce\t''
complaint\t''
manual\t''
erased\t''
domain\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'add'" -l note -d 'A remark' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'remove'" -l evidence -d 'Why a bounced mailbox is believed to work again' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l as -d 'Only this reason' -r -f -a "unsubscribe\t''
hard_bounce\t''
complaint\t''
manual\t''
erased\t''
domain\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "email\t''
reason\t''
at\t''
actor\t''
note\t''
import\t''
hash\t''"
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'subscribers subscriber' 'suppress' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "add" -d 'Add a user'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "find" -d 'Find users by a text and by filters'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "list" -d 'Find users by a text and by filters'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "show" -d 'Show everything about users'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "edit" -d 'Change text fields of users'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "count" -d 'Count users: all, who can log in, who is subscribed, who may be mailed'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "explain" -d 'Explain why users can log in, may be mailed, and have their smart type'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "tag" -d 'Give tags to users and take tags from them'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "group" -d 'Put users into a group, or take them out'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "import" -d 'Import users from a file or from stdin; people are found by ref, then by address'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "status" -d 'Set where users stand'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "level" -d 'Set what users may do in back ends'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "kyc" -d 'Set how far the identity of users is checked'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "ban" -d 'Shut users out'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "unban" -d 'Let banned users in again'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "restrict" -d 'Put users on a data-protection hold'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "unrestrict" -d 'Take users off a data-protection hold'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "lock" -d 'Lock users out in an incident'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "unlock" -d 'Undo the lock of users'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "comment" -d 'Write a remark about users into their timeline'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "merge" -d 'Make one user out of two or more'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "erase" -d 'Erase people at their request'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "locate" -d 'List every table in which a person appears, with the number of rows'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "export" -d 'Write all that is kept about users into files'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "timeline" -d 'List what happened to users, of each newest first'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "dupes" -d 'Report people who look like one person'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "expiring" -d 'List what is about to lapse, kind by kind, soonest first'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "email" -d 'Change the address of a user'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "password" -d 'Passwords: set, reset, about to lapse'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "device" -d 'Devices: where users are logged in'
complete -c roster -n "__fish_roster_at 'user users' ''" -f -a "notification" -d 'Web notifications: which browsers want to be told'
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l status -d 'pending, part_approved, approved or banned' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l level -d 'user, admin or super_admin' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l tag -d 'Give this tag (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l group -d 'Put into this group (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l create-tags -d 'Make tags that do not exist yet'
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l if-missing -d 'Leave a user alone who is there already, and be content'
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l language -d 'Language: en, pt-BR' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l note -d 'A remark for colleagues' -r
complete -c roster -n "__fish_roster_at 'user users' 'add'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
ref\t''
email\t''
name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
language\t''
status\t''
level\t''
kyc\t''
restricted\t''
subscription\t''
registered_at\t''
last_active_at\t''
email_confirmed_at\t''
password_set_at\t''
note\t''
total_spent\t''
smart_type\t''
groups\t''
tags\t''
accounts\t''
login_active\t''
mailable\t''
password_expired\t''
import\t''
version\t''"
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'find list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l section -d 'Only these parts: contact, standing, accounts, groups, tags, consent, emails, devices, orders, quotes, targets, timeline' -r -f -a "contact\t''
standing\t''
accounts\t''
groups\t''
tags\t''
consent\t''
emails\t''
devices\t''
orders\t''
quotes\t''
targets\t''
timeline\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'show'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l clear -d 'Empty this field (repeatable): name, company, …, note, ref' -r -f -a "name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
language\t''
note\t''
ref\t''"
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l language -d 'Language: en, pt-BR' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l note -d 'A remark for colleagues' -r
complete -c roster -n "__fish_roster_at 'user users' 'edit'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'count'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l add -d 'Give this tag (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l remove -d 'Take this tag (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l create -d 'Make tags that do not exist yet'
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'tag'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l add -d 'Put them into this group' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l remove -d 'Take them out of this group' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l slot -d 'Into this slot: 1, 2 or 3' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l replace -d 'Swap the group that stands in the slot'
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'group'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l input -d 'auto, csv, tsv, jsonl or paste' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''
paste\t''"
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r -f -a "mailchimp\t''
ghost\t''
listmonk\t''
woocommerce\t''
wordpress\t''
shopify\t''
brevo\t''
mailerlite\t''
substack\t''
kit\t''
google\t''
outlook\t''"
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r -f -a "syntax\t''
standard\t''
strict\t''"
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l on-existing -d 'fill (only empty fields), update or keep' -r -f -a "fill\t''
update\t''
keep\t''"
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l clear-blank -d 'A blank cell empties this field (repeatable)' -r -f -a "name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
language\t''
note\t''"
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l sync-tags -d 'The file\'s tags of this tag group are the whole truth (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l follow-ref -d 'A known ref with another address renames the person'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l allow-level -d 'Accept levels above user'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l tag -d 'Tag everybody (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l group -d 'Put everybody into this group (repeatable)' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l known-tags -d 'Tags must exist already'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l set -d 'pending, part_approved, approved or banned' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'status'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l set -d 'user, admin or super_admin' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'level'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l set -d 'none, pending, verified or rejected' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'kyc'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'ban'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unban'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'restrict'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unrestrict'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l until-reset -d 'A used link to set the password anew ends the lock'
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l report -d 'Write here what was ended of each person, one JSON object a line' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'lock'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'unlock'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l text -d 'The remark; it may have several lines' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'comment'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'merge'" -l into -d 'The user who stays' -r
complete -c roster -n "__fish_roster_at 'user users' 'export'" -l out -d 'The folder, made when it is missing; files of the same names are replaced' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l kind -d 'Only these kinds' -r -f -a "person\t''
device\t''
mail\t''
consent\t''
invite\t''
comment\t''
act\t''
import\t''
account\t''
credit\t''
contact\t''
order\t''
refund\t''
quote\t''"
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "user_id\t''
user\t''
at\t''
kind\t''
what\t''
about\t''
actor\t''
reason\t''
account\t''
id\t''"
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'timeline'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'dupes'" -l by -d 'Only by these: address, phone, name' -r -f -a "address\t''
phone\t''
name\t''"
complete -c roster -n "__fish_roster_at 'user users' 'dupes'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'dupes'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'dupes'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'dupes'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l within -d 'From now on for so long' -r
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l kind -d 'Only these: password, invite, quote' -r -f -a "password\t''
invite\t''
quote\t''"
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "user_id\t''
user\t''
what\t''
id\t''
expires_at\t''"
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'expiring'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'email' ''" -f -a "set" -d 'Give a user another address'
complete -c roster -n "__fish_roster_at 'user users' 'password' ''" -f -a "set" -d 'Set the password of a user'
complete -c roster -n "__fish_roster_at 'user users' 'password' ''" -f -a "reset" -d 'Mail users a link to set a new password, valid for 2 hours'
complete -c roster -n "__fish_roster_at 'user users' 'password' ''" -f -a "expiring" -d 'List whose password lapses soon, the first to lapse first'
complete -c roster -n "__fish_roster_at 'user users' 'password' 'set'" -l token -d 'The token of a mailed link, instead of a user' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'set'" -l password-stdin -d 'Read the password from the first line of standard input; without it and on a terminal, you are asked'
complete -c roster -n "__fish_roster_at 'user users' 'password' 'set'" -l password-file -d 'Read the password from the first line of a private file' -r -F
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'reset'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l within -d 'How soon: 30d, 2w, 1mo' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "user_id\t''
user\t''
name\t''
last_active_at\t''
password_set_at\t''
expires_at\t''"
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'password' 'expiring'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' ''" -f -a "add" -d 'Record a log-in that another program let in, of one user or of each of several'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' ''" -f -a "list" -d 'List devices: where users are logged in'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' ''" -f -a "revoke" -d 'Log users out of devices'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'add'" -l label -d 'What the device is called' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'add'" -l ip -d 'The address it is at' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'add'" -l at -d 'When it was (now when absent)' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l ip -d 'Only those last seen in this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l all -d 'Those that were revoked or forgotten too'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
user_id\t''
user\t''
label\t''
ip\t''
first_seen_at\t''
last_login_at\t''
expires_at\t''
revoked_at\t''
revoked_reason\t''"
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'revoke'" -l id -d 'These devices, by id (repeatable); - reads device:7 from stdin, as -f ids prints it' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'revoke'" -l all -d 'Every device'
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'revoke'" -l ip -d 'Those last seen in this network' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'revoke'" -l idle -d 'Those not used for so long' -r
complete -c roster -n "__fish_roster_at 'user users' 'device devices' 'revoke'" -l everyone -d 'Over all users'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' ''" -f -a "add" -d 'Note that a browser wants to be told'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' ''" -f -a "list" -d 'List web notifications: which browsers want to be told what'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' ''" -f -a "remove" -d 'Forget web notifications of users'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'add'" -l endpoint -d 'The address that the browser gave, https' -r
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'add'" -l topic -d 'What it wants to be told (repeatable); everything when absent' -r
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
user_id\t''
user\t''
endpoint_host\t''
created_at\t''"
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'remove'" -l id -d 'These, by id (repeatable); - reads notification:7 from stdin, as -f ids prints it' -r
complete -c roster -n "__fish_roster_at 'user users' 'notification notifications' 'remove'" -l all -d 'All that the users have'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "send" -d 'Invite people to the site, or to an account'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "list" -d 'List invites, newest first'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "show" -d 'Show invites in full, with what became of their mail'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "resend" -d 'Mail invites once more, with new links; the old ones are dead'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "cancel" -d 'Take invites back: their links are dead, and mails that still wait are not sent'
complete -c roster -n "__fish_roster_at 'invite invites' ''" -f -a "accept" -d 'Accept an invite with the token of its link'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l account -d 'To this account, with --perm' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l perm -d 'What they may do with the account: profile,orders,… or all' -r -f -a "profile\t''
contacts\t''
products\t''
manageproducts\t''
productsso\t''
domains\t''
managedomains\t''
invoices\t''
quotes\t''
tickets\t''
affiliates\t''
emails\t''
orders\t''
all\t''"
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l expires -d 'How long the invite is valid from the mail on; invite.expires when absent' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l any-email -d 'Whoever has the link may accept it, with any address'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l reset-password -d 'Approved people too: they choose a new password'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l resend -d 'Mail a pending invite once more; its old link is dead then'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l if-missing -d 'Be content (exit 0) with people who are active, members or invited already'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l queued -d 'Mail the invites that imports marked, oldest first'
complete -c roster -n "__fish_roster_at 'invite invites' 'send'" -l limit -d 'At most so many of them' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l status -d 'queued, sent, accepted, cancelled or expired (repeatable)' -r -f -a "queued\t''
sent\t''
accepted\t''
cancelled\t''
expired\t''"
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l kind -d 'To the site, or to an account: site, account' -r -f -a "site\t''
account\t''"
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l account -d 'To this account' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l since -d 'Made since then: a date, a time or an age' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
kind\t''
user_id\t''
user\t''
to\t''
account\t''
permissions\t''
any_email\t''
status\t''
created_at\t''
sent_at\t''
expires_at\t''
accepted_at\t''
cancelled_at\t''
import\t''
actor\t''
mail\t''"
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'invite invites' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'invite invites' 'resend'" -l expires -d 'How long it is valid from the mail on; invite.expires when absent' -r
complete -c roster -n "__fish_roster_at 'invite invites' 'accept'" -l password-stdin -d 'Read the password from the first line of standard input; without it and on a terminal, you are asked'
complete -c roster -n "__fish_roster_at 'invite invites' 'accept'" -l password-file -d 'Read the password from the first line of a private file' -r -F
complete -c roster -n "__fish_roster_at 'invite invites' 'accept'" -l email -d 'The address of whoever accepts; it must be the invited one unless the invite was sent with --any-email' -r
complete -c roster -n "__fish_roster_at 'login' ''" -f -a "verify" -d 'Check a password for another program'
complete -c roster -n "__fish_roster_at 'login' ''" -f -a "session" -d 'Tell whose session a token is, if it is alive'
complete -c roster -n "__fish_roster_at 'login' ''" -f -a "message" -d 'Print the messages that users would see when they log in: those of their groups, slot by slot'
complete -c roster -n "__fish_roster_at 'login' 'verify'" -l password-stdin -d 'Read the password from the first line of standard input; without it and on a terminal, you are asked'
complete -c roster -n "__fish_roster_at 'login' 'verify'" -l password-file -d 'Read the password from the first line of a private file' -r -F
complete -c roster -n "__fish_roster_at 'login' 'verify'" -l device -d 'Record the log-in on this device, and open a session' -r
complete -c roster -n "__fish_roster_at 'login' 'verify'" -l ip -d 'The address the device is at' -r
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "open" -d 'Open an account'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "list" -d 'List accounts'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "show" -d 'Show accounts in full: details, owner, members, contacts, credit, what became of them'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "edit" -d 'Change the details of accounts'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "status" -d 'Move accounts from one status to another'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "transfer" -d 'Give accounts to another user'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "check" -d 'Ask whether users may do something with an account: exit 0 for yes, 7 for no, each with the reason'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "grant" -d 'Let users operate an account'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "revoke" -d 'Take users\' access to an account; they stay users'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "import" -d 'Import accounts from a file or from stdin, found by their login'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "members" -d 'Members of accounts: who may operate them'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "timeline" -d 'List what happened to an account, newest first'
complete -c roster -n "__fish_roster_at 'account accounts' ''" -f -a "credit" -d 'The credit of accounts: a ledger'
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l owner -d 'Who owns it: an address, new or known, or any other selector of a user' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l login -d 'Its number; the next free one when absent' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l plan -d 'The plan' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l phase -d 'The phase of the plan: phase_1, phase_2, phase_3 or live' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l company -d 'Company on invoices' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l country -d 'Country, two letters; a new owner\'s too' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l currency -d 'Currency of its amounts, such as GBP' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l previous -d 'The account that it grew from' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l note -d 'A remark' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l tax-exempt -d 'It pays no tax'
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l name -d 'Name of a new owner' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'open'" -l phone -d 'Phone number of a new owner' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l owner -d 'Owned by this user' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l member -d 'Shared with this user: a member' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l contact -d 'With this contact' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l status -d 'Any of these (repeatable): pending, active, passed, breached, review, kyc, …' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l phase -d 'In this phase: phase_1, phase_2, phase_3 or live' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l plan -d 'Of this plan' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l tax-exempt -d 'Pays no tax (=false: does)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l previous -d 'Grown from this account' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l opened -d 'Opened in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l closed -d 'Closed in this range' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l from-import -d 'Opened by this import' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l waiting -d 'The work queue: what waits for somebody on our side, longest first'
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l login-from -d 'This login and those after it' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l login-to -d 'Only logins before this one' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "login\t''
plan\t''
phase\t''
status\t''
owner\t''
owner_id\t''
company\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
currency\t''
credit\t''
tax_exempt\t''
billing_contact\t''
previous\t''
members\t''
status_since\t''
opened_at\t''
closed_at\t''
note\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'account accounts' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l plan -d 'The plan' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l phase -d 'The phase of the plan: phase_1, phase_2, phase_3 or live' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l company -d 'Company on invoices' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l country -d 'Country, two letters; a new owner\'s too' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l currency -d 'Currency of its amounts, such as GBP' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l previous -d 'The account that it grew from' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l note -d 'A remark' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l tax-exempt -d 'Whether it pays no tax' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l billing-contact -d 'The contact who gets the bills' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'edit'" -l clear -d 'Empty this field (repeatable): plan, phase, company, …, previous, billing_contact, note' -r -f -a "plan\t''
phase\t''
company\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
tax_id\t''
currency\t''
previous\t''
billing_contact\t''
note\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'status'" -l set -d 'pending, active, passed, breached, review, kyc, contract, contract_sent, fee, awaiting_live, rejected, closed, suspended or inactive' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'status'" -l reopen -d 'Open a closed or rejected account again; wants --reason'
complete -c roster -n "__fish_roster_at 'account accounts' 'status'" -l reinstate -d 'Take back a breach; wants --reason'
complete -c roster -n "__fish_roster_at 'account accounts' 'status'" -l final-phase -d 'The plan ends with the phase that was passed: to review'
complete -c roster -n "__fish_roster_at 'account accounts' 'transfer'" -l to -d 'Who is to own it: an address, or any other selector of a user' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'transfer'" -l create-user -d 'Make a user of an address that nobody has'
complete -c roster -n "__fish_roster_at 'account accounts' 'transfer'" -l old-owner -d 'remove (default): the old owner loses access; keep: stays as a member with every permission' -r -f -a "remove\t''
keep\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'check'" -l perm -d 'One of the thirteen permissions: profile, contacts, products, …' -r -f -a "profile\t''
contacts\t''
products\t''
manageproducts\t''
productsso\t''
domains\t''
managedomains\t''
invoices\t''
quotes\t''
tickets\t''
affiliates\t''
emails\t''
orders\t''
all\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'grant'" -l perm -d 'Exactly these permissions, or all' -r -f -a "profile\t''
contacts\t''
products\t''
manageproducts\t''
productsso\t''
domains\t''
managedomains\t''
invoices\t''
quotes\t''
tickets\t''
affiliates\t''
emails\t''
orders\t''
all\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'grant'" -l add-perm -d 'These too' -r -f -a "profile\t''
contacts\t''
products\t''
manageproducts\t''
productsso\t''
domains\t''
managedomains\t''
invoices\t''
quotes\t''
tickets\t''
affiliates\t''
emails\t''
orders\t''
all\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'grant'" -l drop-perm -d 'These no longer' -r -f -a "profile\t''
contacts\t''
products\t''
manageproducts\t''
productsso\t''
domains\t''
managedomains\t''
invoices\t''
quotes\t''
tickets\t''
affiliates\t''
emails\t''
orders\t''
all\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l on-existing -d 'What happens to accounts that are known: fill (only empty fields), update or keep' -r -f -a "fill\t''
update\t''
keep\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'account accounts' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -f -a "list" -d 'List who may operate accounts, of each account the owner first'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' ''" -f -a "import" -d 'Import members of accounts from a file or from stdin'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "login\t''
user_id\t''
user\t''
role\t''
created_at\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'account accounts' 'members' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l kind -d 'Only these kinds' -r -f -a "person\t''
device\t''
mail\t''
consent\t''
invite\t''
comment\t''
act\t''
import\t''
account\t''
credit\t''
contact\t''
order\t''
refund\t''
quote\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "at\t''
kind\t''
what\t''
about\t''
user_id\t''
user\t''
actor\t''
reason\t''
account\t''
id\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'account accounts' 'timeline'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' ''" -f -a "add" -d 'Add to the credit of an account, or with a minus take from it'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' ''" -f -a "list" -d 'List the credit of accounts, entry by entry, oldest first'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' ''" -f -a "show" -d 'Show what credit accounts have'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "login\t''
id\t''
at\t''
amount\t''
currency\t''
balance\t''
reason\t''
actor\t''"
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'account accounts' 'credit' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'contact contacts' ''" -f -a "add" -d 'Add contacts to an account'
complete -c roster -n "__fish_roster_at 'contact contacts' ''" -f -a "list" -d 'List contacts: of accounts, or of everybody'
complete -c roster -n "__fish_roster_at 'contact contacts' ''" -f -a "edit" -d 'Change contacts of an account'
complete -c roster -n "__fish_roster_at 'contact contacts' ''" -f -a "remove" -d 'Remove contacts from an account'
complete -c roster -n "__fish_roster_at 'contact contacts' ''" -f -a "import" -d 'Import contacts of accounts from a file or from stdin, found by account and address'
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l category -d 'Categories of mail they get copies of, or all (none when absent)' -r -f -a "general\t''
product\t''
domain\t''
invoice\t''
support\t''
affiliate\t''
all\t''
none\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l if-missing -d 'A contact of that address may be there already; it stays as it is'
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'add'" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l email -d 'With this address' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l category -d 'With this category' -r -f -a "general\t''
product\t''
domain\t''
invoice\t''
support\t''
affiliate\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
login\t''
email\t''
name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''
billing\t''
created_at\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'contact contacts' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l category -d 'Exactly these categories of mail, all or none' -r -f -a "general\t''
product\t''
domain\t''
invoice\t''
support\t''
affiliate\t''
all\t''
none\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l email -d 'Another address' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l clear -d 'Empty this field (repeatable): name, company, phone, …' -r -f -a "name\t''
company\t''
phone\t''
street\t''
city\t''
region\t''
postcode\t''
country\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l city -d 'City' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'edit'" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l on-existing -d 'What happens to contacts that are known: fill (only empty fields), update or keep' -r -f -a "fill\t''
update\t''
keep\t''"
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'contact contacts' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "import" -d 'Import orders from a file or from stdin; an order is known again by its number'
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "add" -d 'Note one order'
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "list" -d 'List orders, newest first'
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "show" -d 'Show orders with their lines and refunds'
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "refund" -d 'Give money of a paid order back'
complete -c roster -n "__fish_roster_at 'order orders' ''" -f -a "cancel" -d 'Call orders off that are not paid'
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map number=1)'
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l map -d 'Which column fills a field: ordered_at="Date of purchase" (repeatable)' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l default -d 'Value for cells that are blank or absent: currency=GBP (repeatable)' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l preset -d 'Columns of a shop: woocommerce, shopify or magento; found out when it is not named' -r -f -a "woocommerce\t''
shopify\t''
magento\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l decimal-comma -d 'Amounts are written 1.234,56'
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l minor-units -d 'Amounts are whole numbers of minor units, as roster\'s own JSON has them'
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l on-existing -d 'When the database says otherwise of a known order: refuse (nothing is stored), keep or update' -r -f -a "refuse\t''
keep\t''
update\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'order orders' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l user -d 'Who buys: any user, or an address that nobody has yet' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l total -d 'What is to be paid, `\'25.00 GBP\'`; without it the sum of the lines' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l currency -d 'The currency of the lines, and of a total that names none' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l line -d 'One line (repeatable)' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l status -d 'pending, paid, cancelled or fraud' -r -f -a "pending\t''
paid\t''
cancelled\t''
fraud\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l at -d 'When it was placed, if not now' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l method -d 'How it is paid' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l account -d 'The account it is placed for' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l requested-by -d 'The user who asked for it, where that is somebody else' -r
complete -c roster -n "__fish_roster_at 'order orders' 'add'" -l if-missing -d 'Leave an order alone that is there already and says the same'
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l account -d 'Placed for this account' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l status -d 'Any of these (repeatable): pending, paid, cancelled or fraud' -r -f -a "pending\t''
paid\t''
cancelled\t''
fraud\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l bought -d 'With this product: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l import -d 'Brought by this import' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
number\t''
user_id\t''
user\t''
account\t''
ordered_at\t''
status\t''
currency\t''
total\t''
refunded\t''
method\t''
import\t''"
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'order orders' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'order orders' 'refund'" -l amount -d 'How much, in the order\'s currency; `rest` is what is left of it' -r
complete -c roster -n "__fish_roster_at 'order orders' 'refund'" -l chargeback -d 'The bank of the buyer took it back'
complete -c roster -n "__fish_roster_at 'order orders' 'refund'" -l at -d 'When, if not now' -r
complete -c roster -n "__fish_roster_at 'order orders' 'cancel'" -l fraud -d 'It was never meant to be paid'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "add" -d 'Note a quote for a user'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "edit" -d 'Change what quotes say'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "list" -d 'List quotes, newest first'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "show" -d 'Show quotes in full'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "status" -d 'Move quotes to another stage'
complete -c roster -n "__fish_roster_at 'quote quotes' ''" -f -a "due" -d 'List open quotes about which something is to be done, or which expire; soonest first'
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l user -d 'The customer: any user, or an address that nobody has yet' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l value -d 'What it is worth' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l stage -d 'draft, delivered or on_hold' -r -f -a "draft\t''
delivered\t''
on_hold\t''
accepted\t''
lost\t''
dead\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l owner -d 'The colleague who looks after it; --actor when absent' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l important -d 'It matters more than others'
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l valid-until -d 'From then on it has expired' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l next-action -d 'When something is to be done' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'add'" -l reminder -d 'What is to be done' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l value -d 'What it is worth' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l owner -d 'The colleague who looks after it' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l important -d 'It matters more than others' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l valid-until -d 'From then on it has expired' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l next-action -d 'When something is to be done' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l reminder -d 'What is to be done' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'edit'" -l clear -d 'Empty this field (repeatable): owner, valid_until, next_action_at or reminder' -r -f -a "owner\t''
valid_until\t''
next_action_at\t''
reminder\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l user -d 'Of this customer' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l stage -d 'Any of these (repeatable): draft, delivered, on_hold, accepted, lost or dead' -r -f -a "draft\t''
delivered\t''
on_hold\t''
accepted\t''
lost\t''
dead\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l open -d 'Something can still come of it: draft, delivered or on_hold'
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l owner -d 'Looked after by this colleague' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l important -d 'Only those that matter more'
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l expired -d 'Open and past its end (=false: not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
number\t''
user_id\t''
user\t''
owner\t''
stage\t''
value\t''
currency\t''
important\t''
valid_until\t''
expired\t''
next_action_at\t''
reminder\t''
order\t''
created_at\t''
closed_at\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'quote quotes' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'quote quotes' 'status'" -l set -d 'draft, delivered, on_hold, accepted, lost or dead' -r -f -a "draft\t''
delivered\t''
on_hold\t''
accepted\t''
lost\t''
dead\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'status'" -l order -d 'With accepted: make an order with this number, pending, of the quote\'s value' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'status'" -l paid -d 'The order is paid already'
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l today -d 'Until the end of today, in --tz'
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l within -d 'Within this time from now: 7d' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l owner -d 'Looked after by this colleague' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
number\t''
user_id\t''
user\t''
owner\t''
stage\t''
value\t''
currency\t''
important\t''
valid_until\t''
expired\t''
next_action_at\t''
reminder\t''
order\t''
created_at\t''
closed_at\t''"
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'quote quotes' 'due'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'target targets' ''" -f -a "set" -d 'Set the sales target of users for a year'
complete -c roster -n "__fish_roster_at 'target targets' ''" -f -a "list" -d 'List sales targets, by year'
complete -c roster -n "__fish_roster_at 'target targets' ''" -f -a "remove" -d 'Remove the sales targets of users for a year'
complete -c roster -n "__fish_roster_at 'target targets' ''" -f -a "import" -d 'Import sales targets from a file or from stdin'
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l year -d 'The year in which it begins' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l amount -d 'What is to be reached' -r
complete -c roster -n "__fish_roster_at 'target targets' 'set'" -l start-month -d 'The month in which it begins, 1 to 12' -r
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l year -d 'Of this year' -r
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "user_id\t''
user\t''
year\t''
start_month\t''
amount\t''
currency\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'target targets' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l year -d 'The year in which they begin' -r
complete -c roster -n "__fish_roster_at 'target targets' 'remove'" -l currency -d 'Only those in this currency' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l minor-units -d 'Amounts are whole numbers of minor units, as roster\'s own JSON has them'
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'target targets' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "user" -d 'Everything about one user on a page'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "revenue" -d 'Where revenue comes from'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "sales" -d 'What one customer buys'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "targets" -d 'How users stand against their sales targets of a year'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "growth" -d 'How many people came, subscribed, left and were seen, and which quotes were won, by day, week or month'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "overview" -d 'The page a boss reads: people, growth, revenue, quotes, mail and open work'
complete -c roster -n "__fish_roster_at 'report reports' ''" -f -a "emails" -d 'What became of mail, by template, campaign or day'
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l group-by -d 'Sums in time by day, week, month, quarter or year' -r -f -a "day\t''
week\t''
month\t''
quarter\t''
year\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l top -d 'The N newest or greatest of each list' -r
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l currency -d 'Orders, quotes and targets in this currency' -r
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l section -d 'Only these parts: profile, counts, accounts, orders, products, categories, tags, quotes, emails, consent, devices, target' -r -f -a "profile\t''
counts\t''
accounts\t''
orders\t''
products\t''
categories\t''
tags\t''
quotes\t''
emails\t''
consent\t''
devices\t''
target\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'user'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l group-by -d 'day, week, month, quarter, year, category, product, tag, smart-type, country or user' -r -f -a "day\t''
week\t''
month\t''
quarter\t''
year\t''
category\t''
product\t''
tag\t''
smart-type\t''
country\t''
user\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l top -d 'The N greatest of each currency; the rest in one row' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'revenue'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l top -d 'The N greatest of each list' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l section -d 'Only these parts (repeatable): spend, products, categories, tags, months or orders' -r -f -a "spend\t''
products\t''
categories\t''
tags\t''
months\t''
orders\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'sales'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'targets'" -l year -d 'The year in which the targets begin; this one when absent' -r
complete -c roster -n "__fish_roster_at 'report reports' 'targets'" -l status -d 'Only those that stand so (repeatable): met, ahead, on_track, behind or no_target' -r -f -a "met\t''
ahead\t''
on_track\t''
behind\t''
no_target\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'targets'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'report reports' 'targets'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'growth'" -l by -d 'day, week, month, quarter or year' -r -f -a "day\t''
week\t''
month\t''
quarter\t''
year\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'growth'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'growth'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'growth'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'growth'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l currency -d 'Orders and quotes in this currency' -r
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l section -d 'Only these parts (repeatable): people, growth, mail, work, revenue or quotes' -r -f -a "people\t''
growth\t''
mail\t''
work\t''
revenue\t''
quotes\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'overview'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'emails'" -l group-by -d 'template, campaign or day' -r -f -a "template\t''
campaign\t''
day\t''"
complete -c roster -n "__fish_roster_at 'report reports' 'emails'" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_at 'report reports' 'emails'" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_at 'report reports' 'emails'" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_at 'report reports' 'emails'" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "add" -d 'Make a group'
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "list" -d 'List groups with how many people are in each'
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "show" -d 'Show groups in full'
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "edit" -d 'Change groups'
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "remove" -d 'Remove groups'
complete -c roster -n "__fish_roster_at 'group groups' ''" -f -a "message" -d 'Show or set what members of groups see when they log in'
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l name -d 'Its name for people' -r
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l slot -d 'The slot it fits: 1, 2, 3 or global' -r -f -a "1\t''
2\t''
3\t''
global\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l tax -d 'Whether its members pay tax: standard or exempt' -r -f -a "standard\t''
exempt\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l smart-type -d 'The smart type it leads to' -r
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l login-message -d 'What its members see when they log in' -r
complete -c roster -n "__fish_roster_at 'group groups' 'add'" -l if-missing -d 'A group of that key may be there already; it stays as it is'
complete -c roster -n "__fish_roster_at 'group groups' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
key\t''
name\t''
slot\t''
tax\t''
smart_type\t''
login_message\t''
users\t''
created_at\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'group groups' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'group groups' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'group groups' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l name -d 'Its name for people' -r
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l slot -d 'The slot it fits: 1, 2, 3 or global' -r -f -a "1\t''
2\t''
3\t''
global\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l tax -d 'Whether its members pay tax: standard or exempt' -r -f -a "standard\t''
exempt\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l smart-type -d 'The smart type it leads to' -r
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l login-message -d 'What its members see when they log in' -r
complete -c roster -n "__fish_roster_at 'group groups' 'edit'" -l clear -d 'Empty smart_type or login_message (repeatable)' -r -f -a "smart_type\t''
login_message\t''"
complete -c roster -n "__fish_roster_at 'group groups' 'remove'" -l reassign -d 'The group that its members get instead' -r
complete -c roster -n "__fish_roster_at 'group groups' 'message'" -l set -d 'The new message' -r
complete -c roster -n "__fish_roster_at 'group groups' 'message'" -l clear -d 'No message any more'
complete -c roster -n "__fish_roster_at 'price prices' ''" -f -a "set" -d 'Set the price of products: retail, or for a group, from a quantity on'
complete -c roster -n "__fish_roster_at 'price prices' ''" -f -a "list" -d 'List prices by product, group and quantity'
complete -c roster -n "__fish_roster_at 'price prices' ''" -f -a "remove" -d 'Remove prices of products: those of a group, those from a quantity on, or all'
complete -c roster -n "__fish_roster_at 'price prices' ''" -f -a "import" -d 'Import prices from a file or from stdin'
complete -c roster -n "__fish_roster_at 'price prices' ''" -f -a "check" -d 'Ask what a user pays for products, by which rule, and whether tax is due'
complete -c roster -n "__fish_roster_at 'price prices' 'set'" -l price -d 'The price of one piece: \'12.50 GBP\'' -r
complete -c roster -n "__fish_roster_at 'price prices' 'set'" -l group -d 'For this group alone; retail when absent' -r
complete -c roster -n "__fish_roster_at 'price prices' 'set'" -l min-qty -d 'From this quantity on' -r
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l group -d 'For this group alone' -r
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l retail -d 'For nobody\'s group: retail'
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "sku\t''
group\t''
min_qty\t''
price\t''
currency\t''
updated_at\t''"
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'price prices' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'price prices' 'remove'" -l group -d 'For this group alone' -r
complete -c roster -n "__fish_roster_at 'price prices' 'remove'" -l retail -d 'For nobody\'s group: retail'
complete -c roster -n "__fish_roster_at 'price prices' 'remove'" -l all -d 'Retail and every group\'s'
complete -c roster -n "__fish_roster_at 'price prices' 'remove'" -l min-qty -d 'Only the one from exactly this quantity on' -r
complete -c roster -n "__fish_roster_at 'price prices' 'remove'" -l currency -d 'Only in this currency' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l input -d 'auto, csv, tsv or jsonl' -r -f -a "auto\t''
csv\t''
tsv\t''
jsonl\t''"
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_at 'price prices' 'import'" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_at 'price prices' 'check'" -l qty -d 'How many' -r
complete -c roster -n "__fish_roster_at 'price prices' 'check'" -l currency -d 'In this currency, when there are prices in several' -r
complete -c roster -n "__fish_roster_at 'smart-type smart-types' ''" -f -a "add" -d 'Add smart types at the end of the order'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' ''" -f -a "list" -d 'List smart types in order, with how many people have each; together that is everybody'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' ''" -f -a "order" -d 'Put all smart types in order'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' ''" -f -a "map" -d 'Say to which smart type a group leads, or which type is the default'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' ''" -f -a "remove" -d 'Remove smart types; the groups that led to them lead to none'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'add'" -l default -d 'Make it the type of everybody whose groups lead to none'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'add'" -l if-missing -d 'A type of that name may be there already; it stays where it is'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
name\t''
position\t''
default\t''
users\t''"
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'smart-type smart-types' 'map'" -l default -d 'Make this the type of everybody whose groups lead to none' -r
complete -c roster -n "__fish_roster_at 'audit' ''" -f -a "list" -d 'List who did what, newest first, one row per thing touched'
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l user -d 'What touched this user, imports included' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l actor -d 'Only what this actor did' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l command -d 'Only commands that begin with these words' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l from -d 'From then on' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l to -d 'Before then' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l verify -d 'Recompute the chain instead of listing it'
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "seq\t''
at\t''
actor\t''
os_user\t''
host\t''
command\t''
reason\t''
import\t''
subjects\t''
user_id\t''
user\t''
subject\t''"
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'audit' 'list'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'batch'" -l atomic -d 'One transaction: all lines or none'
complete -c roster -n "__fish_roster_at 'changes'" -l since -d 'What was done after this cursor; 0 is from the beginning' -r
complete -c roster -n "__fish_roster_at 'changes'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'changes'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'changes'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "status" -d 'Say which database is used, which schema it has and how much is in it'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "migrate" -d 'Bring the database to the schema of this program'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "check" -d 'Look for damage: the engine\'s own checks in full, then what roster knows of its data'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "stats" -d 'Say how big the database is: rows and bytes of every table, the file, its log, room that is free'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "backup" -d 'Copy the database to a file, while others go on writing'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "copy" -d 'Copy the database into an empty one: from SQLite to PostgreSQL, back, or to another of the same kind'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "prune" -d 'Take out what is older than an age: texts of mail, mail, rejects, before-images, devices, tokens, keys of batches'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "vacuum" -d 'Give back room that removed rows left'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "freeze" -d 'Let nobody write to the database, until it is thawed'
complete -c roster -n "__fish_roster_at 'db' ''" -f -a "thaw" -d 'Let everybody write to a frozen database again'
complete -c roster -n "__fish_roster_at 'db' 'backup'" -l to -d 'A folder that is there, or the name of the file' -r -F
complete -c roster -n "__fish_roster_at 'db' 'backup'" -l keep -d 'Keep so many backups of this database in the folder and remove older ones' -r
complete -c roster -n "__fish_roster_at 'db' 'restore'" -l force -d 'Replace a database that is there'
complete -c roster -n "__fish_roster_at 'db' 'copy'" -l to -d 'The other database: a path, or postgres://… without its password' -r
complete -c roster -n "__fish_roster_at 'db' 'copy'" -l retire -d 'Move: nothing is written to this database from now on'
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l mail-bodies -d 'Texts of mails that wait no more; who got what and when stays' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l mail -d 'Mails that wait no more, with their texts and attachments' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l rejects -d 'Rows that imports rejected' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l before-images -d 'What people and things were before imports; these cannot be undone any more' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l devices -d 'Devices that were revoked or have expired' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l tokens -d 'Tokens of links that were used, were taken back or have expired' -r
complete -c roster -n "__fish_roster_at 'db' 'prune'" -l batch-keys -d 'Keys of lines of batches; a line with such a key would run again' -r
complete -c roster -n "__fish_roster_at 'db' 'thaw'" -l force -d 'Also one that has moved, or whose copy was never finished'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "history" -d 'List mails, newest first: to one person or address, or all of them'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "show" -d 'Show one mail: where it stands, and what it says'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "why" -d 'Answer "I never got it": what became of somebody\'s mail, and what stands in its way'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "send" -d 'Mail people: a template, or a subject and a text'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "resend" -d 'Send mails once more, written anew and to the address that the person has now'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "send-queued" -d 'Send what waits in the queue'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "cancel" -d 'Call back mail that is still queued'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "pause" -d 'Send nothing more of a campaign, or nothing at all, until it is resumed'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "resume" -d 'Let a paused campaign, or all mail that is held back, go on'
complete -c roster -n "__fish_roster_at 'emails email' ''" -f -a "bounces" -d 'What came back: delivery reports and complaints'
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l since -d 'Queued from then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l status -d 'queued, sending, sent, bounced, complained, delivered, failed, unknown, suppressed, cancelled or written (repeatable)' -r -f -a "queued\t''
sending\t''
sent\t''
bounced\t''
complained\t''
delivered\t''
failed\t''
unknown\t''
suppressed\t''
cancelled\t''
written\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l template -d 'Only this template' -r
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l category -d 'Only this category: general, product, domain, invoice, support or affiliate' -r -f -a "general\t''
product\t''
domain\t''
invoice\t''
support\t''
affiliate\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l account -d 'Only about this account' -r
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l failed -d 'Only what did not arrive: failed, bounced or unknown'
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l campaign -d 'Only of this campaign' -r
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
user_id\t''
user\t''
to\t''
role\t''
kind\t''
campaign\t''
transport\t''
category\t''
template\t''
subject\t''
status\t''
attempts\t''
reason\t''
message_id\t''
account\t''
resend_of\t''
created_at\t''
next_try_at\t''
unknown_at\t''
sent_at\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'emails email' 'history'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'emails email' 'show'" -l body -d 'With the text and the HTML part'
complete -c roster -n "__fish_roster_at 'emails email' 'show'" -l raw -d 'The whole message as it travels, headers and all'
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l template -d 'A template: roster template list shows them' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l subject -d 'The subject, as it stands' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l body-file -d 'The text from a file, as it stands; - is stdin' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l attach -d 'A file to send along (repeatable)' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l kind -d 'campaign (usual), or service with --reason' -r -f -a "campaign\t''
service\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l campaign -d 'The campaign\'s key; needed for filters' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l at -d 'Not before this moment' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l include-restricted -d 'Service mail: also to people on a data-protection hold'
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l test-to -d 'Only a test: to this address, which need not be a user\'s' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l as -d 'Write the test as this user would get it' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l account -d 'The mail is about this account: to its owner, with copies to its contacts' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l category -d 'What it is about, which decides which contacts get a copy: general, product, domain, invoice, support or affiliate' -r -f -a "general\t''
product\t''
domain\t''
invoice\t''
support\t''
affiliate\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l opened-by -d 'Whoever opened the ticket: a support contact gets only what they opened' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r -f -a "pending\t''
part_approved\t''
approved\t''
banned\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l level -d 'user, admin or super_admin (repeatable)' -r -f -a "user\t''
admin\t''
super_admin\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r -f -a "none\t''
pending\t''
subscribed\t''
unsubscribed\t''
cleaned\t''
complained\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r -f -a "none\t''
pending\t''
verified\t''
rejected\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l account-status -d 'Owns or shares an account with this status' -r -f -a "pending\t''
active\t''
passed\t''
breached\t''
review\t''
kyc\t''
contract\t''
contract_sent\t''
fee\t''
awaiting_live\t''
rejected\t''
closed\t''
suspended\t''
inactive\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l phase -d 'Owns or shares an account in this phase' -r -f -a "phase_1\t''
phase_2\t''
phase_3\t''
live\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send'" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_at 'emails email' 'resend'" -l all-failed -d 'Everything that did not arrive'
complete -c roster -n "__fish_roster_at 'emails email' 'resend'" -l since -d 'Queued from then until now: a date, a time, or an age such as 1d' -r
complete -c roster -n "__fish_roster_at 'emails email' 'resend'" -l template -d 'Only this template' -r
complete -c roster -n "__fish_roster_at 'emails email' 'resend'" -l campaign -d 'Only of this campaign' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send-queued'" -l limit -d 'At most so many' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send-queued'" -l connections -d 'Connections to the mail server at once (mail.smtp.connections)' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send-queued'" -l rate -d 'No faster than this: 10/s, 600/min, 5000/h' -r
complete -c roster -n "__fish_roster_at 'emails email' 'send-queued'" -l single -d 'Do nothing while another sender is alive'
complete -c roster -n "__fish_roster_at 'emails email' 'cancel'" -l campaign -d 'All of a campaign' -r
complete -c roster -n "__fish_roster_at 'emails email' 'cancel'" -l import -d 'All that an import asked for' -r
complete -c roster -n "__fish_roster_at 'emails email' 'pause'" -l campaign -d 'The campaign' -r
complete -c roster -n "__fish_roster_at 'emails email' 'pause'" -l all -d 'All mail, of campaigns or not'
complete -c roster -n "__fish_roster_at 'emails email' 'resume'" -l campaign -d 'The campaign' -r
complete -c roster -n "__fish_roster_at 'emails email' 'resume'" -l all -d 'All mail, of campaigns or not'
complete -c roster -n "__fish_roster_at 'emails email' 'bounces' ''" -f -a "import" -d 'Read delivery reports and complaints: from a message, a mailbox (mbox), a folder of them (Maildir) or stdin'
complete -c roster -n "__fish_roster_at 'doctor'" -l mail -d 'Look at the mail alone, and connect to the mail server'
complete -c roster -n "__fish_roster_at 'sql'" -s p -l parameter -d 'The value of :NAME in the statement' -r
complete -c roster -n "__fish_roster_at 'config' ''" -f -a "show" -d 'Show settings, each with where its value comes from'
complete -c roster -n "__fish_roster_at 'config' ''" -f -a "set" -d 'Keep a setting in the database, for everybody who uses it'
complete -c roster -n "__fish_roster_at 'config' ''" -f -a "unset" -d 'Take a setting out of the database: the default counts again, or what a config file says'
complete -c roster -n "__fish_roster_at 'config' ''" -f -a "path" -d 'Print the path of the config file that counts, or where one would be looked for'
complete -c roster -n "__fish_roster_at 'config' ''" -f -a "validate" -d 'Look for faults in the settings: unknown keys, bad values, files with secrets that are open to others'
complete -c roster -n "__fish_roster_at 'config' 'show'" -l origin -d 'Also where exactly: the flag, the variable, the file or the database'
complete -c roster -n "__fish_roster_at 'completions'" -l dynamic -d 'Ask roster at every TAB (bash, zsh, fish)'
complete -c roster -n "__fish_roster_at 'completions' ''" -f -a "bash\t''
elvish\t''
fish\t''
powershell\t''
zsh\t''"
complete -c roster -n "__fish_roster_at 'man'" -l out -d 'Write every page into this folder' -r -F
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "add" -d 'Make tags'
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "list" -d 'List tags and how many users have them'
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "find" -d 'List tags and how many users have them'
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "rename" -d 'Give a tag another name'
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "merge" -d 'Join a tag with another'
complete -c roster -n "__fish_roster_at 'tag tags' ''" -f -a "remove" -d 'Remove tags, and take them from everybody'
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l group -d 'Only tags of this tag group' -r
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "id\t''
tag\t''
group\t''
name\t''
users\t''
created_at\t''"
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'tag tags' 'list find'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'tag tags' 'merge'" -l into -d 'The tag that stays' -r
complete -c roster -n "__fish_roster_at 'template templates' ''" -f -a "list" -d 'List templates: those built in and your own'
complete -c roster -n "__fish_roster_at 'template templates' ''" -f -a "find" -d 'List templates: those built in and your own'
complete -c roster -n "__fish_roster_at 'template templates' ''" -f -a "show" -d 'Show the template that counts for a language, and what it may name'
complete -c roster -n "__fish_roster_at 'template templates' ''" -f -a "edit" -d 'Keep a template in the database, for everybody who uses it'
complete -c roster -n "__fish_roster_at 'template templates' ''" -f -a "check" -d 'Render templates with sample values and name what is wrong: exit 6 when anything is'
complete -c roster -n "__fish_roster_at 'template templates' 'list find'" -l sort -d 'Order: a column, with :desc greatest first' -r -f -a "template\t''
language\t''
origin\t''
place\t''
subject\t''
about\t''"
complete -c roster -n "__fish_roster_at 'template templates' 'list find'" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_at 'template templates' 'list find'" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_at 'template templates' 'list find'" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_at 'template templates' 'list find'" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_at 'template templates' 'show'" -l language -d 'For a reader of this language: de, pt-BR' -r
complete -c roster -n "__fish_roster_at 'template templates' 'show'" -l sample -d 'Rendered with sample values'
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l language -d 'For readers of this language: de, pt-BR' -r
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l subject -d 'The subject line' -r
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l subject-file -d 'The subject line from a file; - is stdin' -r
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l text-file -d 'The plain text from a file; - is stdin' -r
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l html-file -d 'The HTML part from a file; - is stdin' -r
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l no-html -d 'No HTML part: plain text alone'
complete -c roster -n "__fish_roster_at 'template templates' 'edit'" -l reset -d 'Forget the template of the database'
