//! A command as one text. The agent in the container splits it into words as a POSIX shell does.

/// The words of a command as one text.
pub(in crate::cli) fn command_text(words: &[String]) -> String {
    let words = words.iter().map(|word| quoted(word));
    words.collect::<Vec<_>>().join(" ")
}

fn quoted(word: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./:=@%+,".contains(letter);
    match !word.is_empty() && word.chars().all(is_plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::command_text;

    #[test]
    fn words_keep_their_borders() {
        let text = |words: &[&str]| {
            let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
            command_text(&words)
        };
        assert_eq!(text(&["/bin/sh"]), "/bin/sh");
        let shell = ["sh", "-c", "ls | wc -l"];
        assert_eq!(text(&shell), "sh -c 'ls | wc -l'");
        assert_eq!(text(&["echo", "", "it's"]), r"echo '' 'it'\''s'");
    }
}
