//! Secrets in free text by their shape: passwords of URLs, assignments, bearer tokens, keys with a known prefix, private keys.

use std::ops::Range;

use super::assignments::assigned;
use crate::rules::is_secret_value;

/// The text with its secrets replaced by `mask`; none if it has none.
pub fn masked_text(text: &str, mask: &str) -> Option<String> {
    let mut found: Vec<Range<usize>> = Vec::new();
    found.extend(private_keys(text));
    found.extend(url_passwords(text));
    found.extend(assigned(text));
    found.extend(authorizations(text));
    found.extend(keys(text));
    found.retain(|range| text.get(range.clone()).is_some_and(|secret| secret != mask));
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|range| range.start);
    let mut masked = String::with_capacity(text.len());
    let mut end = 0;
    for range in found {
        if range.start >= end {
            masked.push_str(text.get(end..range.start)?);
            masked.push_str(mask);
        }
        end = end.max(range.end);
    }
    masked.push_str(text.get(end..)?);
    Some(masked)
}

/// Lines with their secrets replaced by `mask`: a private key is one secret, over several lines.
pub fn masked_lines(lines: &[String], mask: &str) -> Vec<String> {
    let text = lines.join("\n");
    match masked_text(&text, mask) {
        Some(masked) => masked.split('\n').map(str::to_owned).collect(),
        None => lines.to_vec(),
    }
}

/// The positions of `pattern`.
fn positions<'t>(text: &'t str, pattern: &'t str) -> impl Iterator<Item = usize> {
    text.match_indices(pattern).map(|(start, _)| start)
}

/// The passwords in `scheme://user:password@host`.
fn url_passwords(text: &str) -> impl Iterator<Item = Range<usize>> {
    positions(text, "://").filter_map(|at| {
        let start = at + 3;
        let word = text.get(start..)?;
        let word = word
            .split(|c: char| c.is_whitespace() || "\"'`<>".contains(c))
            .next()?;
        let authority = word.split(['/', '?', '#']).next()?;
        let credentials = match authority.rsplit_once('@') {
            Some((credentials, _)) => credentials,
            // A password that isn't percent-encoded; a port is no password.
            None => word
                .rsplit_once('@')
                .map(|(before, _)| before)
                .filter(|_| {
                    let port = authority.rsplit_once(':').map(|(_, port)| port);
                    port.is_some_and(|port| !port.bytes().all(|byte| byte.is_ascii_digit()))
                })?,
        };
        let (user, password) = credentials.split_once(':')?;
        // References, not passwords.
        let reference = password.starts_with('$') || credentials.contains("{{");
        let from = start + user.len() + 1;
        (!password.is_empty() && !reference).then(|| from..start + credentials.len())
    })
}

/// The tokens after `Bearer`, and after `Basic` in a header.
fn authorizations(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let header = lower.contains("authorization");
    let scheme = |name: &'static str| {
        let lower = lower.as_str();
        positions(lower, name).filter_map(move |at| {
            let rest = lower.get(at + name.len()..)?;
            let start = at + name.len() + (rest.len() - rest.trim_start_matches(' ').len());
            let token = text.get(start..)?;
            let length = token.bytes().take_while(is_token_byte).count();
            let token = token.get(..length)?;
            let prose = length < 16 && token.bytes().all(|byte| byte.is_ascii_lowercase());
            (length >= 8 && !prose).then(|| start..start + length)
        })
    };
    let mut found: Vec<_> = scheme("bearer ").collect();
    if header {
        found.extend(scheme("basic "));
    }
    found
}

fn is_token_byte(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~+/=".contains(byte)
}

/// Words that are keys or tokens by their prefix.
fn keys(text: &str) -> Vec<Range<usize>> {
    let is_end = |c: char| c.is_whitespace() || "\"'`=,;()<>&{}[]|\\".contains(c);
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split_inclusive(is_end) {
        let trimmed = word.trim_end_matches(is_end).trim_end_matches(['.', ':']);
        // In `id:AKIA…` the key is the part after the colon.
        let parts = [0, trimmed.rfind(':').map_or(0, |colon| colon + 1)];
        for from in parts {
            if trimmed.get(from..).is_some_and(is_secret_value) {
                found.push(start + from..start + trimmed.len());
                break;
            }
        }
        start += word.len();
    }
    found
}

/// PEM private keys up to their last line, or to the end of the text.
fn private_keys(text: &str) -> impl Iterator<Item = Range<usize>> {
    const BEGIN: &str = "-----BEGIN ";
    positions(text, BEGIN).filter_map(|start| {
        let rest = text.get(start..)?;
        let label = rest.get(BEGIN.len()..)?.split('-').next()?;
        if !label.contains("PRIVATE KEY") {
            return None;
        }
        let last = rest.find("-----END ").map_or(rest.len(), |end| {
            let after = rest.get(end + 9..).unwrap_or_default();
            after
                .find("-----")
                .map_or(rest.len(), |close| end + 9 + close + 5)
        });
        Some(start..start + last)
    })
}

#[cfg(test)]
mod tests {
    use super::{masked_lines, masked_text};

    fn masked(text: &str) -> String {
        masked_text(text, "***").unwrap_or_else(|| text.to_owned())
    }

    // found: K5
    #[test]
    fn known_shapes_are_masked() {
        for (text, expected) in [
            ("password=hunter2 user=app", "password=*** user=app"),
            ("DB_PASSWORD: hunter2", "DB_PASSWORD: ***"),
            (
                "dbPassword = 'hunter 2', retrying",
                "dbPassword = '***', retrying",
            ),
            (
                r#"{"user":"app","password":"hunter2"}"#,
                r#"{"user":"app","password":"***"}"#,
            ),
            (r#"{\"apiKey\":\"hunter2\"}"#, r#"{\"apiKey\":\"***\"}"#),
            (
                "POST /login?token=abc&next=/",
                "POST /login?token=***&next=/",
            ),
            ("'password' => 'hunter2'", "'password' => '***'"),
            ("psql --password hunter2 app", "psql --password *** app"),
            ("X-Api-Key: hunter2", "X-Api-Key: ***"),
            ("session token: 7fK29sLqX", "session token: ***"),
            (
                "Authorization: Bearer abc.DEF-123",
                "Authorization: Bearer ***",
            ),
            (
                "authorization: basic YXBwOmh1bnRlcjI=",
                "authorization: basic ***",
            ),
            ("no access for AKIAIOSFODNN7EXAMPLE.", "no access for ***."),
            ("id:ASIAIOSFODNN7EXAMPLE", "id:***"),
            ("key sk_live_51H8x (stripe)", "key *** (stripe)"),
            (
                "at postgresql://app:secret@db:5432/app and http://x:y@z/",
                "at postgresql://app:***@db:5432/app and http://x:***@z/",
            ),
            ("redis://:p/ss@cache:6379", "redis://:***@cache:6379"),
            (
                "a -----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- b",
                "a *** b",
            ),
        ] {
            assert_eq!(masked(text), expected);
        }
    }

    #[test]
    fn references_and_prose_are_not_masked() {
        for text in [
            "postgresql://app:${Password}@db/app",
            "password=$DB_PASSWORD",
            "password={{resolve:secretsmanager:db:SecretString:password}}",
            "{{resolve:secretsmanager:db:SecretString:password:AWSCURRENT}}",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/db-Ab12Cd:password:AWSCURRENT:",
            "failed to fetch secret arn:aws:secretsmanager:us-east-1:1:secret:db-Ab12Cd",
            "(RequestToken: 7f2e-1, HandlerErrorCode: GeneralServiceException)",
            "invalid token: expired",
            "DbSecret: Resource creation Initiated",
            "the bearer token is missing",
            "https://example.com:8080/logo@2x.png",
            "password=",
            "require_password=true",
            "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----",
            "password authentication failed for user \"app\"",
        ] {
            assert_eq!(masked_text(text, "***"), None, "{text}");
        }
    }

    #[test]
    fn private_key_is_masked_over_several_lines() {
        let lines = [
            "a",
            "-----BEGIN PRIVATE KEY-----",
            "MIIE",
            "-----END PRIVATE KEY-----",
            "b",
        ];
        let masked = masked_lines(&lines.map(str::to_owned), "***");
        assert_eq!(masked, ["a", "***", "b"]);
    }

    #[test]
    fn masked_text_has_nothing_left_to_mask() {
        let once = masked("password=hunter2 at http://x:y@z/ with AKIAIOSFODNN7EXAMPLE");
        assert_eq!(masked_text(&once, "***"), None);
    }
}
