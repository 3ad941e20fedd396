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

/// bash replaces only what stands behind the open quote or the last of `COMP_WORDBREAKS`, with what it is given as it is; roster cuts and
/// quotes its answers accordingly.
const BASH: &str = r#"_roster() {
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
"#;

/// zsh has what is typed of the last word without the quote that is open; what it inserts it quotes by itself.
const ZSH: &str = r#"#compdef roster
_roster() {
    local line word=$PREFIX
    local -a found
    case $compstate[quote] in
        \') ;;
        \") word=${(Q):-\"$PREFIX\"} ;;
        *) word=${(Q)PREFIX} ;;
    esac
    for line in "${(@f)$("${words[1]}" complete -- "${(@Q)words[2,CURRENT-1]}" "$word" 2>/dev/null)}"; do
        [[ -z $line ]] && continue
        if [[ $line == ':files' ]]; then
            _files
            return
        fi
        word=${line%%$'\t'*}
        word=${${word//\\/\\\\}//:/\\:}
        if [[ $line == *$'\t'* ]]; then
            found+=("$word:${line#*$'\t'}")
        else
            found+=("$word")
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

/// fish hands out the last word as it is typed, with a quote that may be open; what it inserts it quotes by itself.
const FISH: &str = r#"function __roster_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l word ''
    for end in '' '"' "'"
        if set word (string unescape -- "$typed$end")
            break
        end
    end
    set -l found (command $words[1] complete -- $words[2..] "$word" 2>/dev/null)
    if test "$found[1]" = ':files'
        __fish_complete_path (commandline -ct)
    else
        printf '%s\n' $found
    end
end
complete -c roster -f -a '(__roster_complete)'
"#;
