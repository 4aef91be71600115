//! Texts of a settings file that look like secrets, found by key or by value: warnings, when the program runs.

use super::{Node, SettingsFile, Value};
use crate::diag::{Diagnostic, Diagnostics};
use crate::rules::plain_setting;

/// A warning for every text that looks like a secret, without showing it.
pub(crate) fn secrets_in(file: &SettingsFile) -> Diagnostics {
    let mut found = Diagnostics::new();
    collect(file, &file.root, &mut found);
    found
}

fn collect(file: &SettingsFile, value: &Value, found: &mut Diagnostics) {
    match value.node {
        Node::Text(text) => found.extend(secret(file, value, text)),
        Node::Table(values) | Node::List(values, _) => {
            for value in values {
                collect(file, value, found);
            }
        }
        _ => {}
    }
}

fn secret(file: &SettingsFile, value: &Value, text: &str) -> Option<Diagnostic> {
    let violation = plain_setting(value.key, text).err()?;
    let message = format!(
        "{}:{}: {} `{}` {}",
        file.path, value.line, violation.subject, value.path, violation.message
    );
    let hint = format!(
        "read the secret from AWS: `Secret::import(…)`; if it isn't one, add `stack.allow(\"{}\", \"why\")`",
        violation.code.slug()
    );
    let diagnostic = Diagnostic::error(violation.code, message).allowed(violation.allowed);
    Some(diagnostic.hint(hint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;

    const fn text(key: &'static str, path: &'static str, line: u32, text: &'static str) -> Value {
        Value {
            key,
            path,
            line,
            source: "",
            node: Node::Text(text),
        }
    }

    // found: E3
    #[test]
    fn secrets_in_a_file_are_warnings_with_lines() {
        static VALUES: [Value; 3] = [
            text("broker_password", "broker_password", 1, "hunter2"),
            text(
                "broker_password_name",
                "broker_password_name",
                2,
                "shop/broker",
            ),
            text("url", "mail.url", 4, "amqp://shop:hunter2@mq"),
        ];
        let file = SettingsFile {
            path: "stages/prod.toml",
            stage: "prod",
            root: Value {
                key: "",
                path: "",
                line: 1,
                source: "",
                node: Node::Table(&VALUES),
            },
        };
        let found = secrets_in(&file);
        let messages: Vec<&str> = found.iter().map(|found| found.message.as_str()).collect();
        let rest = "looks like a secret, but is stored in plaintext in the repository";
        assert_eq!(
            messages,
            [
                format!("stages/prod.toml:1: setting `broker_password` {rest}"),
                format!("stages/prod.toml:4: setting `mail.url` {rest}"),
            ]
        );
        assert!(
            found
                .iter()
                .all(|found| found.severity == Severity::Warning)
        );
    }
}
