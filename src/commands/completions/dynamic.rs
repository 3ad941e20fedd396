//! Scripts that ask `roster complete` at every TAB.

use clap_complete::Shell;

/// The script for a shell, if there is one.
pub(super) fn script(shell: Shell) -> Option<&'static str> {
    match shell {
        Shell::Bash => Some(BASH),
        Shell::Zsh => Some(ZSH),
        Shell::Fish => Some(FISH),
        _ => None,
    }
}

/// bash replaces only what stands behind the last of `COMP_WORDBREAKS`; roster cuts its answers accordingly.
const BASH: &str = r#"_roster() {
    local line word
    COMPREPLY=()
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        if [ "$word" = ':files' ]; then
            compopt -o default 2>/dev/null
            return
        fi
        COMPREPLY+=("$(printf '%q' "$word")")
    done < <("${COMP_WORDS[0]}" complete --line "${COMP_LINE:0:COMP_POINT}" --breaks "$COMP_WORDBREAKS" 2>/dev/null)
    case "${COMPREPLY[*]}" in
    *= | *:) compopt -o nospace 2>/dev/null ;;
    esac
}
complete -F _roster roster
"#;

const ZSH: &str = r#"#compdef roster
_roster() {
    local line
    local -a found
    for line in "${(@f)$("${words[1]}" complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        [[ -z $line ]] && continue
        if [[ $line == ':files' ]]; then
            _files
            return
        fi
        if [[ $line == *$'\t'* ]]; then
            found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
        else
            found+=("${line//:/\\:}")
        fi
    done
    _describe 'roster' found
}
if [ "${funcstack[1]}" = _roster ]; then
    _roster "$@"
elif (( $+functions[compdef] )); then
    compdef _roster roster
fi
"#;

const FISH: &str = r#"function __roster_complete
    set -l words (commandline -opc)
    set -l found (command $words[1] complete -- $words[2..] (commandline -ct) 2>/dev/null)
    if test "$found[1]" = ':files'
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c roster -f -a '(__roster_complete)'
"#;
