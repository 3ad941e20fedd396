function __roster_complete
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
