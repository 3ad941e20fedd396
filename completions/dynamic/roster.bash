_roster() {
    local line word
    COMPREPLY=()
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        if [ "$word" = ':files' ]; then
            compopt -o default 2>/dev/null
            return
        fi
        COMPREPLY+=("$word")
    done < <("${COMP_WORDS[0]}" complete --quoted --line "${COMP_LINE:0:COMP_POINT}" --breaks "$COMP_WORDBREAKS" 2>/dev/null)
    case "${COMPREPLY[*]}" in
    *= | *:) compopt -o nospace 2>/dev/null ;;
    esac
}
complete -F _roster roster
