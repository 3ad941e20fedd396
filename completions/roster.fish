# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_roster_global_optspecs
    string join \n db= db-read= config= profile= f/format= fields= field= jq= no-header 0/null o/output= excel n/dry-run y/yes max-changes= actor= reason= tz= wait= color= ascii q/quiet v/verbose h/help V/version
end

function __fish_roster_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_roster_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_roster_using_subcommand
    set -l cmd (__fish_roster_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c roster -n "__fish_roster_needs_command" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_needs_command" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_needs_command" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_needs_command" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_needs_command" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_needs_command" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_needs_command" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_needs_command" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_needs_command" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_needs_command" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_needs_command" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_needs_command" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_needs_command" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_needs_command" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_needs_command" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_needs_command" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_needs_command" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_needs_command" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_needs_command" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_needs_command" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_needs_command" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_needs_command" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_needs_command" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_needs_command" -s V -l version -d 'Print version'
complete -c roster -n "__fish_roster_needs_command" -f -a "import" -d 'Imports: what they did, what they rejected, how to undo them'
complete -c roster -n "__fish_roster_needs_command" -f -a "subscribers" -d 'Newsletter subscribers: import, consent, suppression'
complete -c roster -n "__fish_roster_needs_command" -f -a "user" -d 'People: find, show, change'
complete -c roster -n "__fish_roster_needs_command" -f -a "invite" -d 'Invites to the site and to accounts'
complete -c roster -n "__fish_roster_needs_command" -f -a "login" -d 'Log-ins: check a password, ask whether a session is alive, what people see'
complete -c roster -n "__fish_roster_needs_command" -f -a "account" -d 'Accounts: what people own or operate'
complete -c roster -n "__fish_roster_needs_command" -f -a "contact" -d 'Contacts of accounts: who gets copies of which mail'
complete -c roster -n "__fish_roster_needs_command" -f -a "order" -d 'Orders: import, list, refund'
complete -c roster -n "__fish_roster_needs_command" -f -a "quote" -d 'Quotes: what may become an order'
complete -c roster -n "__fish_roster_needs_command" -f -a "target" -d 'Sales targets of users'
complete -c roster -n "__fish_roster_needs_command" -f -a "report" -d 'Reports: revenue, sales, growth, mail'
complete -c roster -n "__fish_roster_needs_command" -f -a "group" -d 'Groups: the slots that people stand in'
complete -c roster -n "__fish_roster_needs_command" -f -a "price" -d 'Prices: retail and for groups, from a quantity on'
complete -c roster -n "__fish_roster_needs_command" -f -a "smart-type" -d 'Smart types: one for everybody, by their groups'
complete -c roster -n "__fish_roster_needs_command" -f -a "audit" -d 'The audit: who did what, when and why'
complete -c roster -n "__fish_roster_needs_command" -f -a "batch" -d 'Run many commands in one process: JSON Lines in, one result a line'
complete -c roster -n "__fish_roster_needs_command" -f -a "changes" -d 'Print what was done after a cursor, oldest first: a feed for other programs'
complete -c roster -n "__fish_roster_needs_command" -f -a "commands" -d 'Print every command as data: words, arguments, flags, exit codes, whether it writes'
complete -c roster -n "__fish_roster_needs_command" -f -a "complete" -d 'Print what may stand at the end of a command line'
complete -c roster -n "__fish_roster_needs_command" -f -a "db" -d 'The database: what it is, its schema, its health'
complete -c roster -n "__fish_roster_needs_command" -f -a "emails" -d 'Mail that waits to be sent: send it, hold it back'
complete -c roster -n "__fish_roster_needs_command" -f -a "doctor" -d 'Look whether everything works, and change nothing'
complete -c roster -n "__fish_roster_needs_command" -f -a "sql" -d 'Ask the database with a SELECT of your own'
complete -c roster -n "__fish_roster_needs_command" -f -a "config" -d 'Settings, and where each value comes from'
complete -c roster -n "__fish_roster_needs_command" -f -a "completions" -d 'Print the completions of a shell'
complete -c roster -n "__fish_roster_needs_command" -f -a "explain" -d 'Explain a code: what it means, why roster says so, what to do next'
complete -c roster -n "__fish_roster_needs_command" -f -a "man" -d 'Print a page of the manual, or write all of them into a folder'
complete -c roster -n "__fish_roster_needs_command" -f -a "schema" -d 'Print the JSON Schema of what commands print with -f json, and of errors'
complete -c roster -n "__fish_roster_needs_command" -f -a "tag" -d 'Tags: make, rename, join, remove'
complete -c roster -n "__fish_roster_needs_command" -f -a "template" -d 'Templates: what mails say, in which language'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -f -a "list" -d 'List imports, newest first; same_as names an earlier import of the same content'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -f -a "show" -d 'Show what one import did'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -f -a "rejects" -d 'Print the rows an import rejected, as they were submitted, ready to be mended and imported'
complete -c roster -n "__fish_roster_using_subcommand import; and not __fish_seen_subcommand_from list show rejects undo" -f -a "undo" -d 'Take an import back: remove the people and orders it created and restore those it changed, where nobody touched them since'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l kind -d 'subscribers or users' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l since -d 'Not before this time or age' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from rejects" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand import; and __fish_seen_subcommand_from undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "import" -d 'Import subscribers from a file or from stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "check" -d 'Check a list of addresses without a database, row by row'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "list" -d 'List people with a subscription, whatever its state'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "subscribe" -d 'Subscribe people; with double opt-in they are asked to confirm first'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "unsubscribe" -d 'Record that people opted out; an address nobody has goes on the suppression list'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "resubscribe" -d 'Ask people who opted out or bounced to confirm that they want to come back'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "confirm" -d 'Confirm by the token of a mailed link: it is the person who says so'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "consent" -d 'Print the proof of consent of one person: who said what, when, where'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "export" -d 'Export subscribers and opt-outs, ready to be imported elsewhere'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and not __fish_seen_subcommand_from import check list subscribe unsubscribe resubscribe confirm consent export suppress" -f -a "suppress" -d 'The suppression list: addresses and domains that must not be mailed'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l mode -d 'subscribe or unsubscribe' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l consent -d 'The words these people agreed to' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l consent-at -d 'When they agreed, for rows that do not say' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv, jsonl or paste' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l on-existing -d 'fill (only empty fields), update or keep' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l clear-blank -d 'A blank cell empties this field (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l sync-tags -d 'The file\'s tags of this tag group are the whole truth (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l tag -d 'Tag everybody (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l group -d 'Put everybody into this group (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l confirmed -d 'These people confirmed elsewhere: subscribed at once, nobody is asked again'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l follow-ref -d 'A known ref with another address renames the person'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l allow-level -d 'Accept levels above user'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l known-tags -d 'Tags must exist already'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l input -d 'auto, csv, tsv, jsonl or paste' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l evidence -d 'The words or the proof of consent, for the ledger' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from subscribe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l token -d 'The token of a mailed link, instead of addresses; - reads it from standard input' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l evidence -d 'How they said so, for the ledger' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from unsubscribe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l evidence -d 'Why you think that they want to come back' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from resubscribe" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l evidence -d 'Where the person was, for the ledger' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from consent" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l no-opt-outs -d 'Leave out people and addresses that must not be mailed'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -f -a "add" -d 'Put addresses or whole domains on the suppression list'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -f -a "remove" -d 'Take addresses or domains off the suppression list'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -f -a "list" -d 'List the suppression list, newest first'
complete -c roster -n "__fish_roster_using_subcommand subscribers; and __fish_seen_subcommand_from suppress" -f -a "check" -d 'Say for each address whether it is suppressed, by itself or with its domain'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "add" -d 'Add a user'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "find" -d 'Find users by a text and by filters'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "list" -d 'Find users by a text and by filters'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "show" -d 'Show everything about users'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "edit" -d 'Change text fields of users'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "count" -d 'Count users: all, who can log in, who is subscribed, who may be mailed'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "explain" -d 'Explain why users can log in, may be mailed, and have their smart type'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "tag" -d 'Give tags to users and take tags from them'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "group" -d 'Put users into a group, or take them out'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "import" -d 'Import users from a file or from stdin; people are found by ref, then by address'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "status" -d 'Set where users stand'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "level" -d 'Set what users may do in back ends'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "kyc" -d 'Set how far the identity of users is checked'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "ban" -d 'Shut users out'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "unban" -d 'Let banned users in again'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "restrict" -d 'Put users on a data-protection hold'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "unrestrict" -d 'Take users off a data-protection hold'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "lock" -d 'Lock users out in an incident'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "unlock" -d 'Undo the lock of users'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "comment" -d 'Write a remark about users into their timeline'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "merge" -d 'Make one user out of two or more'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "erase" -d 'Erase people at their request'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "locate" -d 'List every table in which a person appears, with the number of rows'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "export" -d 'Write all that is kept about users into files'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "timeline" -d 'List what happened to users, of each newest first'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "dupes" -d 'Report people who look like one person'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "expiring" -d 'List what is about to lapse, kind by kind, soonest first'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "email" -d 'Change the address of a user'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "password" -d 'Passwords: set, reset, about to lapse'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "device" -d 'Devices: where users are logged in'
complete -c roster -n "__fish_roster_using_subcommand user; and not __fish_seen_subcommand_from add find list show edit count explain tag group import status level kyc ban unban restrict unrestrict lock unlock comment merge erase locate export timeline dupes expiring email password device notification" -f -a "notification" -d 'Web notifications: which browsers want to be told'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l status -d 'pending, part_approved, approved or banned' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l level -d 'user, admin or super_admin' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l tag -d 'Give this tag (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l group -d 'Put into this group (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l language -d 'Language: en, pt-BR' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l note -d 'A remark for colleagues' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l create-tags -d 'Make tags that do not exist yet'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l if-missing -d 'Leave a user alone who is there already, and be content'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from find" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l section -d 'Only these parts: contact, standing, accounts, groups, tags, consent, emails, devices, orders, quotes, targets, timeline' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l clear -d 'Empty this field (repeatable): name, company, …, note, ref' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l language -d 'Language: en, pt-BR' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l note -d 'A remark for colleagues' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from count" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l add -d 'Give this tag (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l remove -d 'Take this tag (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l create -d 'Make tags that do not exist yet'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from tag" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l add -d 'Put them into this group' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l remove -d 'Take them out of this group' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l slot -d 'Into this slot: 1, 2 or 3' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l replace -d 'Swap the group that stands in the slot'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from group" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv, jsonl or paste' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: email="E-mail addr"; tag:store="Store" makes tags (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l preset -d 'Columns of another tool: mailchimp, ghost, listmonk, woocommerce, …' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l check -d 'syntax, standard (typos, private domains) or strict (role and disposable addresses)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l allow-domains -d 'File of domains that are always accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l block-domains -d 'File of domains that are never accepted, one per line' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l on-existing -d 'fill (only empty fields), update or keep' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l clear-blank -d 'A blank cell empties this field (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l sync-tags -d 'The file\'s tags of this tag group are the whole truth (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l tag -d 'Tag everybody (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l group -d 'Put everybody into this group (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map email=2)'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l extract -d 'Pasted text is prose: find the addresses, leave the rest'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l check-mx -d 'Ask DNS whether each domain has a mail server (slow on long lists)'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l follow-ref -d 'A known ref with another address renames the person'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l allow-level -d 'Accept levels above user'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l known-tags -d 'Tags must exist already'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l set -d 'pending, part_approved, approved or banned' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l set -d 'user, admin or super_admin' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from level" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l set -d 'none, pending, verified or rejected' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from kyc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from ban" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unban" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from restrict" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unrestrict" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l report -d 'Write here what was ended of each person, one JSON object a line' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l until-reset -d 'A used link to set the password anew ends the lock'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from lock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l text -d 'The remark; it may have several lines' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from comment" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l into -d 'The user who stays' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from erase" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from locate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l out -d 'The folder, made when it is missing; files of the same names are replaced' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l kind -d 'Only these kinds' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from timeline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l by -d 'Only by these: address, phone, name' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from dupes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l within -d 'From now on for so long' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l kind -d 'Only these: password, invite, quote' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from expiring" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from email" -f -a "set" -d 'Give a user another address'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -f -a "set" -d 'Set the password of a user'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -f -a "reset" -d 'Mail users a link to set a new password, valid for 2 hours'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from password" -f -a "expiring" -d 'List whose password lapses soon, the first to lapse first'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -f -a "add" -d 'Record a log-in that another program let in, of one user or of each of several'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -f -a "list" -d 'List devices: where users are logged in'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from device" -f -a "revoke" -d 'Log users out of devices'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -f -a "add" -d 'Note that a browser wants to be told'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -f -a "list" -d 'List web notifications: which browsers want to be told what'
complete -c roster -n "__fish_roster_using_subcommand user; and __fish_seen_subcommand_from notification" -f -a "remove" -d 'Forget web notifications of users'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "send" -d 'Invite people to the site, or to an account'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "list" -d 'List invites, newest first'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "show" -d 'Show invites in full, with what became of their mail'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "resend" -d 'Mail invites once more, with new links; the old ones are dead'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "cancel" -d 'Take invites back: their links are dead, and mails that still wait are not sent'
complete -c roster -n "__fish_roster_using_subcommand invite; and not __fish_seen_subcommand_from send list show resend cancel accept" -f -a "accept" -d 'Accept an invite with the token of its link'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l account -d 'To this account, with --perm' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l perm -d 'What they may do with the account: profile,orders,… or all' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l expires -d 'How long the invite is valid from the mail on; invite.expires when absent' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l limit -d 'At most so many of them' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l any-email -d 'Whoever has the link may accept it, with any address'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l reset-password -d 'Approved people too: they choose a new password'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l resend -d 'Mail a pending invite once more; its old link is dead then'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l if-missing -d 'Be content (exit 0) with people who are active, members or invited already'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l queued -d 'Mail the invites that imports marked, oldest first'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l status -d 'queued, sent, accepted, cancelled or expired (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l kind -d 'To the site, or to an account: site, account' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l account -d 'To this account' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l since -d 'Made since then: a date, a time or an age' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l expires -d 'How long it is valid from the mail on; invite.expires when absent' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l password-file -d 'Read the password from the first line of a private file' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l email -d 'The address of whoever accepts; it must be the invited one unless the invite was sent with --any-email' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l password-stdin -d 'Read the password from the first line of standard input; without it and on a terminal, you are asked'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand invite; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -f -a "verify" -d 'Check a password for another program'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -f -a "session" -d 'Tell whose session a token is, if it is alive'
complete -c roster -n "__fish_roster_using_subcommand login; and not __fish_seen_subcommand_from verify session message" -f -a "message" -d 'Print the messages that users would see when they log in: those of their groups, slot by slot'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l password-file -d 'Read the password from the first line of a private file' -r -F
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l device -d 'Record the log-in on this device, and open a session' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l ip -d 'The address the device is at' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l password-stdin -d 'Read the password from the first line of standard input; without it and on a terminal, you are asked'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from session" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand login; and __fish_seen_subcommand_from message" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "open" -d 'Open an account'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "list" -d 'List accounts'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "show" -d 'Show accounts in full: details, owner, members, contacts, credit, what became of them'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "edit" -d 'Change the details of accounts'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "status" -d 'Move accounts from one status to another'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "transfer" -d 'Give accounts to another user'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "check" -d 'Ask whether users may do something with an account: exit 0 for yes, 7 for no, each with the reason'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "grant" -d 'Let users operate an account'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "revoke" -d 'Take users\' access to an account; they stay users'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "import" -d 'Import accounts from a file or from stdin, found by their login'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "members" -d 'Members of accounts: who may operate them'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "timeline" -d 'List what happened to an account, newest first'
complete -c roster -n "__fish_roster_using_subcommand account; and not __fish_seen_subcommand_from open list show edit status transfer check grant revoke import members timeline credit" -f -a "credit" -d 'The credit of accounts: a ledger'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l owner -d 'Who owns it: an address, new or known, or any other selector of a user' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l login -d 'Its number; the next free one when absent' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l plan -d 'The plan' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l phase -d 'The phase of the plan: phase_1, phase_2, phase_3 or live' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l company -d 'Company on invoices' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l country -d 'Country, two letters; a new owner\'s too' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l currency -d 'Currency of its amounts, such as GBP' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l previous -d 'The account that it grew from' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l note -d 'A remark' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l name -d 'Name of a new owner' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l phone -d 'Phone number of a new owner' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l tax-exempt -d 'It pays no tax'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l owner -d 'Owned by this user' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l member -d 'Shared with this user: a member' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l contact -d 'With this contact' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l status -d 'Any of these (repeatable): pending, active, passed, breached, review, kyc, …' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l phase -d 'In this phase: phase_1, phase_2, phase_3 or live' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l plan -d 'Of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l tax-exempt -d 'Pays no tax (=false: does)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l previous -d 'Grown from this account' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l opened -d 'Opened in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l closed -d 'Closed in this range' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l from-import -d 'Opened by this import' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l login-from -d 'This login and those after it' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l login-to -d 'Only logins before this one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l waiting -d 'The work queue: what waits for somebody on our side, longest first'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l plan -d 'The plan' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l phase -d 'The phase of the plan: phase_1, phase_2, phase_3 or live' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l company -d 'Company on invoices' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l country -d 'Country, two letters; a new owner\'s too' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l tax-id -d 'VAT or other tax number' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l currency -d 'Currency of its amounts, such as GBP' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l previous -d 'The account that it grew from' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l note -d 'A remark' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l tax-exempt -d 'Whether it pays no tax' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l billing-contact -d 'The contact who gets the bills' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l clear -d 'Empty this field (repeatable): plan, phase, company, …, previous, billing_contact, note' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l set -d 'pending, active, passed, breached, review, kyc, contract, contract_sent, fee, awaiting_live, rejected, closed, suspended or inactive' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l reopen -d 'Open a closed or rejected account again; wants --reason'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l reinstate -d 'Take back a breach; wants --reason'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l final-phase -d 'The plan ends with the phase that was passed: to review'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l to -d 'Who is to own it: an address, or any other selector of a user' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l old-owner -d 'remove (default): the old owner loses access; keep: stays as a member with every permission' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l create-user -d 'Make a user of an address that nobody has'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l perm -d 'One of the thirteen permissions: profile, contacts, products, …' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l perm -d 'Exactly these permissions, or all' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l add-perm -d 'These too' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l drop-perm -d 'These no longer' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from grant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from revoke" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv or jsonl' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l on-existing -d 'What happens to accounts that are known: fill (only empty fields), update or keep' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -a "list" -d 'List who may operate accounts, of each account the owner first'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from members" -a "import" -d 'Import members of accounts from a file or from stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l kind -d 'Only these kinds' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from timeline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -f -a "add" -d 'Add to the credit of an account, or with a minus take from it'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -f -a "list" -d 'List the credit of accounts, entry by entry, oldest first'
complete -c roster -n "__fish_roster_using_subcommand account; and __fish_seen_subcommand_from credit" -f -a "show" -d 'Show what credit accounts have'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -f -a "add" -d 'Add contacts to an account'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -f -a "list" -d 'List contacts: of accounts, or of everybody'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -f -a "edit" -d 'Change contacts of an account'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -f -a "remove" -d 'Remove contacts from an account'
complete -c roster -n "__fish_roster_using_subcommand contact; and not __fish_seen_subcommand_from add list edit remove import" -f -a "import" -d 'Import contacts of accounts from a file or from stdin, found by account and address'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l category -d 'Categories of mail they get copies of, or all (none when absent)' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l if-missing -d 'A contact of that address may be there already; it stays as it is'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l email -d 'With this address' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l category -d 'With this category' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l category -d 'Exactly these categories of mail, all or none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l email -d 'Another address' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l clear -d 'Empty this field (repeatable): name, company, phone, …' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l name -d 'Full name' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l company -d 'Company' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l phone -d 'Phone number' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l street -d 'Street and number' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l city -d 'City' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l region -d 'State, county or province' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l postcode -d 'Postal code' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l country -d 'Country, two letters or its name' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv or jsonl' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l on-existing -d 'What happens to contacts that are known: fill (only empty fields), update or keep' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand contact; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "import" -d 'Import orders from a file or from stdin; an order is known again by its number'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "add" -d 'Note one order'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "list" -d 'List orders, newest first'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "show" -d 'Show orders with their lines and refunds'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "refund" -d 'Give money of a paid order back'
complete -c roster -n "__fish_roster_using_subcommand order; and not __fish_seen_subcommand_from import add list show refund cancel" -f -a "cancel" -d 'Call orders off that are not paid'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv or jsonl' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: ordered_at="Date of purchase" (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent: currency=GBP (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l preset -d 'Columns of a shop: woocommerce, shopify or magento; found out when it is not named' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l on-existing -d 'When the database says otherwise of a known order: refuse (nothing is stored), keep or update' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map number=1)'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l decimal-comma -d 'Amounts are written 1.234,56'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l minor-units -d 'Amounts are whole numbers of minor units, as roster\'s own JSON has them'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l user -d 'Who buys: any user, or an address that nobody has yet' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l total -d 'What is to be paid, `\'25.00 GBP\'`; without it the sum of the lines' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l currency -d 'The currency of the lines, and of a total that names none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l line -d 'One line (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l status -d 'pending, paid, cancelled or fraud' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l at -d 'When it was placed, if not now' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l method -d 'How it is paid' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l account -d 'The account it is placed for' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l requested-by -d 'The user who asked for it, where that is somebody else' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l if-missing -d 'Leave an order alone that is there already and says the same'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l account -d 'Placed for this account' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l status -d 'Any of these (repeatable): pending, paid, cancelled or fraud' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l bought -d 'With this product: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l import -d 'Brought by this import' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l amount -d 'How much, in the order\'s currency; `rest` is what is left of it' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l at -d 'When, if not now' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l chargeback -d 'The bank of the buyer took it back'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from refund" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l fraud -d 'It was never meant to be paid'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand order; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "add" -d 'Note a quote for a user'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "edit" -d 'Change what quotes say'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "list" -d 'List quotes, newest first'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "show" -d 'Show quotes in full'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "status" -d 'Move quotes to another stage'
complete -c roster -n "__fish_roster_using_subcommand quote; and not __fish_seen_subcommand_from add edit list show status due" -f -a "due" -d 'List open quotes about which something is to be done, or which expire; soonest first'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l user -d 'The customer: any user, or an address that nobody has yet' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l value -d 'What it is worth' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l stage -d 'draft, delivered or on_hold' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l owner -d 'The colleague who looks after it; --actor when absent' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l valid-until -d 'From then on it has expired' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l next-action -d 'When something is to be done' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l reminder -d 'What is to be done' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l important -d 'It matters more than others'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l value -d 'What it is worth' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l owner -d 'The colleague who looks after it' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l important -d 'It matters more than others' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l valid-until -d 'From then on it has expired' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l next-action -d 'When something is to be done' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l reminder -d 'What is to be done' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l clear -d 'Empty this field (repeatable): owner, valid_until, next_action_at or reminder' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l user -d 'Of this customer' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l stage -d 'Any of these (repeatable): draft, delivered, on_hold, accepted, lost or dead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l owner -d 'Looked after by this colleague' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l expired -d 'Open and past its end (=false: not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l open -d 'Something can still come of it: draft, delivered or on_hold'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l important -d 'Only those that matter more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l set -d 'draft, delivered, on_hold, accepted, lost or dead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l order -d 'With accepted: make an order with this number, pending, of the quote\'s value' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l paid -d 'The order is paid already'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l within -d 'Within this time from now: 7d' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l owner -d 'Looked after by this colleague' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l today -d 'Until the end of today, in --tz'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand quote; and __fish_seen_subcommand_from due" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -f -a "set" -d 'Set the sales target of users for a year'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -f -a "list" -d 'List sales targets, by year'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -f -a "remove" -d 'Remove the sales targets of users for a year'
complete -c roster -n "__fish_roster_using_subcommand target; and not __fish_seen_subcommand_from set list remove import" -f -a "import" -d 'Import sales targets from a file or from stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l year -d 'The year in which it begins' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l amount -d 'What is to be reached' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l start-month -d 'The month in which it begins, 1 to 12' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l user -d 'Of this user' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l year -d 'Of this year' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l campaign -d 'Has a mail of this campaign; with --mailed, one that was sent in that range' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l year -d 'The year in which they begin' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l currency -d 'Only those in this currency' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv or jsonl' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l minor-units -d 'Amounts are whole numbers of minor units, as roster\'s own JSON has them'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand target; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "user" -d 'Everything about one user on a page'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "revenue" -d 'Where revenue comes from'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "sales" -d 'What one customer buys'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "targets" -d 'How users stand against their sales targets of a year'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "growth" -d 'How many people came, subscribed, left and were seen, and which quotes were won, by day, week or month'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "overview" -d 'The page a boss reads: people, growth, revenue, quotes, mail and open work'
complete -c roster -n "__fish_roster_using_subcommand report; and not __fish_seen_subcommand_from user revenue sales targets growth overview emails" -f -a "emails" -d 'What became of mail, by template, campaign or day'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l group-by -d 'Sums in time by day, week, month, quarter or year' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l top -d 'The N newest or greatest of each list' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l currency -d 'Orders, quotes and targets in this currency' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l section -d 'Only these parts: profile, counts, accounts, orders, products, categories, tags, quotes, emails, consent, devices, target' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from user" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l group-by -d 'day, week, month, quarter, year, category, product, tag, smart-type, country or user' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l top -d 'The N greatest of each currency; the rest in one row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from revenue" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l top -d 'The N greatest of each list' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l section -d 'Only these parts (repeatable): spend, products, categories, tags, months or orders' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from sales" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l year -d 'The year in which the targets begin; this one when absent' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l status -d 'Only those that stand so (repeatable): met, ahead, on_track, behind or no_target' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from targets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l by -d 'day, week, month, quarter or year' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from growth" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l currency -d 'Orders and quotes in this currency' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l section -d 'Only these parts (repeatable): people, growth, mail, work, revenue or quotes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from overview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l group-by -d 'template, campaign or day' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l from -d 'Not before: a date, a time or an age (30d)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l to -d 'Before: a date, a time or an age; the moment itself does not belong to it' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l period -d 'today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l mail-to -d 'Mail the report to this address, as a file in the format of -f, a text without it (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand report; and __fish_seen_subcommand_from emails" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "add" -d 'Make a group'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "list" -d 'List groups with how many people are in each'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "show" -d 'Show groups in full'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "edit" -d 'Change groups'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "remove" -d 'Remove groups'
complete -c roster -n "__fish_roster_using_subcommand group; and not __fish_seen_subcommand_from add list show edit remove message" -f -a "message" -d 'Show or set what members of groups see when they log in'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l name -d 'Its name for people' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l slot -d 'The slot it fits: 1, 2, 3 or global' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l tax -d 'Whether its members pay tax: standard or exempt' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l smart-type -d 'The smart type it leads to' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l login-message -d 'What its members see when they log in' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l if-missing -d 'A group of that key may be there already; it stays as it is'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l name -d 'Its name for people' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l slot -d 'The slot it fits: 1, 2, 3 or global' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l tax -d 'Whether its members pay tax: standard or exempt' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l smart-type -d 'The smart type it leads to' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l login-message -d 'What its members see when they log in' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l clear -d 'Empty smart_type or login_message (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l reassign -d 'The group that its members get instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l set -d 'The new message' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l clear -d 'No message any more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand group; and __fish_seen_subcommand_from message" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -f -a "set" -d 'Set the price of products: retail, or for a group, from a quantity on'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -f -a "list" -d 'List prices by product, group and quantity'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -f -a "remove" -d 'Remove prices of products: those of a group, those from a quantity on, or all'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -f -a "import" -d 'Import prices from a file or from stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and not __fish_seen_subcommand_from set list remove import check" -f -a "check" -d 'Ask what a user pays for products, by which rule, and whether tax is due'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l price -d 'The price of one piece: \'12.50 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l group -d 'For this group alone; retail when absent' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l min-qty -d 'From this quantity on' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l group -d 'For this group alone' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l currency -d 'In this currency' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l retail -d 'For nobody\'s group: retail'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l group -d 'For this group alone' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l min-qty -d 'Only the one from exactly this quantity on' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l currency -d 'Only in this currency' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l retail -d 'For nobody\'s group: retail'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l all -d 'Retail and every group\'s'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l input -d 'auto, csv, tsv or jsonl' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l delimiter -d 'What stands between cells: a character, or tab, comma, semicolon, pipe' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding, when it is found out wrongly (windows-1252, utf-16le …)' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l map -d 'Which column fills a field: login="Account no." (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l default -d 'Value for cells that are blank or absent (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l max-rejects -d 'More rejected rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l ok-rejects -d 'No more rejected rows than this are no failure' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l min-rows -d 'Fewer rows than this, and nothing is stored' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows to a file that can be mended and imported' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l report -d 'Write the outcome of every row, as JSON Lines' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l no-header -d 'The first row is a row, not a header: columns are called by their numbers (--map login=1)'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l strict -d 'One rejected row, and nothing is stored'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l qty -d 'How many' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l currency -d 'In this currency, when there are prices in several' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand price; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -f -a "add" -d 'Add smart types at the end of the order'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -f -a "list" -d 'List smart types in order, with how many people have each; together that is everybody'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -f -a "order" -d 'Put all smart types in order'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -f -a "map" -d 'Say to which smart type a group leads, or which type is the default'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and not __fish_seen_subcommand_from add list order map remove" -f -a "remove" -d 'Remove smart types; the groups that led to them lead to none'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l default -d 'Make it the type of everybody whose groups lead to none'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l if-missing -d 'A type of that name may be there already; it stays where it is'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from order" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l default -d 'Make this the type of everybody whose groups lead to none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from map" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand smart-type; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand audit; and not __fish_seen_subcommand_from list" -f -a "list" -d 'List who did what, newest first, one row per thing touched'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l user -d 'What touched this user, imports included' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Only what this actor did' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l command -d 'Only commands that begin with these words' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'From then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l from -d 'From then on' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l to -d 'Before then' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l verify -d 'Recompute the chain instead of listing it'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand batch" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand batch" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand batch" -l atomic -d 'One transaction: all lines or none'
complete -c roster -n "__fish_roster_using_subcommand batch" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand batch" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand batch" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand batch" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand batch" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand batch" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand batch" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand batch" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand batch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand changes" -l since -d 'What was done after this cursor; 0 is from the beginning' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand changes" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand changes" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand changes" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand changes" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand changes" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand changes" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand changes" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand changes" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand changes" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand changes" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand changes" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand changes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand commands" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand commands" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand commands" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand commands" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand commands" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand commands" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand commands" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand commands" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand commands" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand commands" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand commands" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand complete" -l line -d 'The command line up to the cursor, as bash has it' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l breaks -d 'Characters at which bash begins a new word' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand complete" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand complete" -l quoted -d 'Print candidates as bash is to insert them, quoted'
complete -c roster -n "__fish_roster_using_subcommand complete" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand complete" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand complete" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand complete" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand complete" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand complete" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand complete" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand complete" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand complete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "status" -d 'Say which database is used, which schema it has and how much is in it'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "migrate" -d 'Bring the database to the schema of this program'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "check" -d 'Look for damage: the engine\'s own checks in full, then what roster knows of its data'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "stats" -d 'Say how big the database is: rows and bytes of every table, the file, its log, room that is free'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "backup" -d 'Copy the database to a file, while others go on writing'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "copy" -d 'Copy the database into an empty one: from SQLite to PostgreSQL, back, or to another of the same kind'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "prune" -d 'Take out what is older than an age: texts of mail, mail, rejects, before-images, devices, tokens, keys of batches'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "vacuum" -d 'Give back room that removed rows left'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "freeze" -d 'Let nobody write to the database, until it is thawed'
complete -c roster -n "__fish_roster_using_subcommand db; and not __fish_seen_subcommand_from status migrate check stats backup restore copy prune vacuum freeze thaw" -f -a "thaw" -d 'Let everybody write to a frozen database again'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l to -d 'A folder that is there, or the name of the file' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l keep -d 'Keep so many backups of this database in the folder and remove older ones' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l force -d 'Replace a database that is there'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l to -d 'The other database: a path, or postgres://… without its password' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l retire -d 'Move: nothing is written to this database from now on'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l mail-bodies -d 'Texts of mails that wait no more; who got what and when stays' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l mail -d 'Mails that wait no more, with their texts and attachments' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l rejects -d 'Rows that imports rejected' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l before-images -d 'What people and things were before imports; these cannot be undone any more' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l devices -d 'Devices that were revoked or have expired' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l tokens -d 'Tokens of links that were used, were taken back or have expired' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l batch-keys -d 'Keys of lines of batches; a line with such a key would run again' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from vacuum" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from freeze" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l force -d 'Also one that has moved, or whose copy was never finished'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand db; and __fish_seen_subcommand_from thaw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "history" -d 'List mails, newest first: to one person or address, or all of them'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "show" -d 'Show one mail: where it stands, and what it says'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "why" -d 'Answer "I never got it": what became of somebody\'s mail, and what stands in its way'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "send" -d 'Mail people: a template, or a subject and a text'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "resend" -d 'Send mails once more, written anew and to the address that the person has now'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "send-queued" -d 'Send what waits in the queue'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "cancel" -d 'Call back mail that is still queued'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "pause" -d 'Send nothing more of a campaign, or nothing at all, until it is resumed'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "resume" -d 'Let a paused campaign, or all mail that is held back, go on'
complete -c roster -n "__fish_roster_using_subcommand emails; and not __fish_seen_subcommand_from history show why send resend send-queued cancel pause resume bounces" -f -a "bounces" -d 'What came back: delivery reports and complaints'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l since -d 'Queued from then until now: a date, a time, or an age such as 30d' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l status -d 'queued, sending, sent, bounced, complained, delivered, failed, unknown, suppressed, cancelled or written (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l template -d 'Only this template' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l category -d 'Only this category: general, product, domain, invoice, support or affiliate' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l account -d 'Only about this account' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l campaign -d 'Only of this campaign' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l failed -d 'Only what did not arrive: failed, bounced or unknown'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from history" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l body -d 'With the text and the HTML part'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l raw -d 'The whole message as it travels, headers and all'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l template -d 'A template: roster template list shows them' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l subject -d 'The subject, as it stands' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l body-file -d 'The text from a file, as it stands; - is stdin' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l attach -d 'A file to send along (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l kind -d 'campaign (usual), or service with --reason' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l campaign -d 'The campaign\'s key; needed for filters' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l at -d 'Not before this moment' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l test-to -d 'Only a test: to this address, which need not be a user\'s' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l as -d 'Write the test as this user would get it' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l account -d 'The mail is about this account: to its owner, with copies to its contacts' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l category -d 'What it is about, which decides which contacts get a copy: general, product, domain, invoice, support or affiliate' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l opened-by -d 'Whoever opened the ticket: a support contact gets only what they opened' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l email -d 'This address, or with a * at its end every address that begins so' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l domain -d 'Addresses of this domain' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l name -d 'A part of the name' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l ref -d 'The number in another system' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l status -d 'pending, part_approved, approved or banned (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l level -d 'user, admin or super_admin (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l tag -d 'Has this tag (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l any-tag -d 'Has at least one of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l no-tag -d 'Has none of these tags' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l group -d 'Is in this group (repeatable: all of them)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l no-group -d 'Is in none of these groups' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l smart-type -d 'Has this smart type' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l country -d 'Country, two letters' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l region -d 'Exactly this region' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l postcode -d 'Exactly this postal code' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l subscription -d 'none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l kyc -d 'none, pending, verified or rejected (repeatable)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l account-status -d 'Owns or shares an account with this status' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l phase -d 'Owns or shares an account in this phase' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l plan -d 'Owns or shares an account of this plan' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l registered -d 'Registered in this range (2026-01-01..2026-02-01, 30d..)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l active -d 'Last seen in this range, or `never`' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l login-active -d 'Can log in (=false: cannot)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l mailable -d 'May be mailed a campaign (=false: may not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l restricted -d 'Is on a data-protection hold (=false: is not)' -r -f -a "true\t''
false\t''"
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l ip -d 'Was logged in from this network' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l from-import -d 'Created by this import' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l ordered -d 'Placed an order in this range that was not called off' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l bought -d 'Bought and paid this: a SKU, category:C or tag:T' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l spent -d 'Spent at least this, refunds taken off: \'100 GBP\'' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l mailed -d 'Got a mail in this range' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l include-restricted -d 'Service mail: also to people on a data-protection hold'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l since -d 'Queued from then until now: a date, a time, or an age such as 1d' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l template -d 'Only this template' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l campaign -d 'Only of this campaign' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l all-failed -d 'Everything that did not arrive'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l limit -d 'At most so many' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l connections -d 'Connections to the mail server at once (mail.smtp.connections)' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l rate -d 'No faster than this: 10/s, 600/min, 5000/h' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l single -d 'Do nothing while another sender is alive'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from send-queued" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l campaign -d 'All of a campaign' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l import -d 'All that an import asked for' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l campaign -d 'The campaign' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l all -d 'All mail, of campaigns or not'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l campaign -d 'The campaign' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l all -d 'All mail, of campaigns or not'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand emails; and __fish_seen_subcommand_from bounces" -f -a "import" -d 'Read delivery reports and complaints: from a message, a mailbox (mbox), a folder of them (Maildir) or stdin'
complete -c roster -n "__fish_roster_using_subcommand doctor" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand doctor" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand doctor" -l mail -d 'Look at the mail alone, and connect to the mail server'
complete -c roster -n "__fish_roster_using_subcommand doctor" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand doctor" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand doctor" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand doctor" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand sql" -s p -l parameter -d 'The value of :NAME in the statement' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand sql" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand sql" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand sql" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand sql" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand sql" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand sql" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand sql" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand sql" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand sql" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand sql" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -f -a "show" -d 'Show settings, each with where its value comes from'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -f -a "set" -d 'Keep a setting in the database, for everybody who uses it'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -f -a "unset" -d 'Take a setting out of the database: the default counts again, or what a config file says'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -f -a "path" -d 'Print the path of the config file that counts, or where one would be looked for'
complete -c roster -n "__fish_roster_using_subcommand config; and not __fish_seen_subcommand_from show set unset path validate" -f -a "validate" -d 'Look for faults in the settings: unknown keys, bad values, files with secrets that are open to others'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l origin -d 'Also where exactly: the flag, the variable, the file or the database'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand config; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand completions" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand completions" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand completions" -l dynamic -d 'Ask roster at every TAB (bash, zsh, fish)'
complete -c roster -n "__fish_roster_using_subcommand completions" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand completions" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand completions" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand completions" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand completions" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand completions" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand completions" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand completions" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand explain" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand explain" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand explain" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand explain" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand explain" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand explain" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand explain" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand explain" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand explain" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand explain" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand man" -l out -d 'Write every page into this folder' -r -F
complete -c roster -n "__fish_roster_using_subcommand man" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand man" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand man" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand man" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand man" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand man" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand man" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand man" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand man" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand man" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand man" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand man" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand schema" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand schema" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand schema" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand schema" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand schema" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand schema" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand schema" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand schema" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand schema" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand schema" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "add" -d 'Make tags'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "list" -d 'List tags and how many users have them'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "find" -d 'List tags and how many users have them'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "rename" -d 'Give a tag another name'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "merge" -d 'Join a tag with another'
complete -c roster -n "__fish_roster_using_subcommand tag; and not __fish_seen_subcommand_from add list find rename merge remove" -f -a "remove" -d 'Remove tags, and take them from everybody'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l group -d 'Only tags of this tag group' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l group -d 'Only tags of this tag group' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from find" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l into -d 'The tag that stays' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand tag; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -f -a "list" -d 'List templates: those built in and your own'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -f -a "find" -d 'List templates: those built in and your own'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -f -a "show" -d 'Show the template that counts for a language, and what it may name'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -f -a "edit" -d 'Keep a template in the database, for everybody who uses it'
complete -c roster -n "__fish_roster_using_subcommand template; and not __fish_seen_subcommand_from list find show edit check" -f -a "check" -d 'Render templates with sample values and name what is wrong: exit 6 when anything is'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l sort -d 'Order: a column, with :desc greatest first' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l limit -d 'At most N rows' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l count -d 'Only how many there are'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l fail-if-any -d 'Exit with 9 when there is any'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l fail-if-none -d 'Exit with 9 when there is none'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from find" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l language -d 'For a reader of this language: de, pt-BR' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l sample -d 'Rendered with sample values'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l language -d 'For readers of this language: de, pt-BR' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l subject -d 'The subject line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l subject-file -d 'The subject line from a file; - is stdin' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l text-file -d 'The plain text from a file; - is stdin' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l html-file -d 'The HTML part from a file; - is stdin' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l no-html -d 'No HTML part: plain text alone'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l reset -d 'Forget the template of the database'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l db -d 'Database: a path, sqlite:PATH, :memory: or postgres://…' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l db-read -d 'A replica that reading verbs ask instead' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l config -d 'Config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l profile -d 'Profile of the config file' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s f -l format -d 'Output format: table, json, jsonl, csv, tsv or ids; of reports also html and svg' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l fields -d 'Columns, in this order; +a,-b adds and drops, `all` is every one' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l field -d 'Bare values of one column, one per line' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l jq -d 'Filter the JSON with this jq expression; texts come bare, with -f jsonl row by row' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s o -l output -d 'Write to a file, whole or not at all' -r -F
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l max-changes -d 'Consent to at most so many changes' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l actor -d 'Who acts, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l reason -d 'Why, for the audit' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l tz -d 'Time zone of dates that name none' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l wait -d 'How long to wait for a busy database' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l color -d 'Colour: auto, always or never' -r
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l no-header -d 'No header line'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s 0 -l null -d 'NUL instead of newline after ids, bare values and results of --jq, and between selectors on stdin'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l excel -d 'CSV for spreadsheets: BOM, CRLF, formulas defused'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s n -l dry-run -d 'Rehearse: do everything, keep nothing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s y -l yes -d 'Consent to what otherwise needs a yes'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -l ascii -d 'No Unicode drawing'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but errors'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more'
complete -c roster -n "__fish_roster_using_subcommand template; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
