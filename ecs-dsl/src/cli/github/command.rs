//! Workflow commands: how an annotation is written, and what has to be escaped in it. See GitHub's
//! [reference](https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).

use crate::diag::Origin;

/// How an annotation looks. GitHub shows ten of each kind for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Kind {
    Error,
    Warning,
}

/// The command that makes an annotation, at a line of the program if it has one.
pub(in crate::cli) fn annotation(
    kind: Kind,
    title: &str,
    message: &str,
    origin: Option<Origin>,
) -> String {
    let kind = match kind {
        Kind::Error => "error",
        Kind::Warning => "warning",
    };
    let place = origin.map(|origin| {
        format!(
            "file={},line={},col={},",
            property(origin.file()),
            origin.line(),
            origin.column()
        )
    });
    format!(
        "::{kind} {}title={}::{}",
        place.unwrap_or_default(),
        property(title),
        data(message)
    )
}

/// The message, which ends with the line.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property, which ends with a comma or two colons.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{Kind, annotation};
    use crate::diag::Origin;

    #[test]
    fn what_means_something_in_a_command_is_escaped() {
        assert_eq!(
            annotation(Kind::Warning, "ECS1: a, b", "100%\r\nno: way, no", None),
            "::warning title=ECS1%3A a%2C b::100%25%0D%0Ano: way, no"
        );
    }

    #[test]
    fn an_annotation_has_its_place_in_the_program() {
        let origin = Origin::here();
        let expected = format!(
            "::error file={},line={},col={},title=ECS1::no",
            file!(),
            origin.line(),
            origin.column()
        );
        assert_eq!(
            annotation(Kind::Error, "ECS1", "no", Some(origin)),
            expected
        );
    }
}
