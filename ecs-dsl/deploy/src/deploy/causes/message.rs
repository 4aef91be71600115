//! [`Message`]: a text of AWS in one form, without its wrappers.

/// A text of AWS, in lowercase and without what hides its cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    text: String,
    handler_error_code: Option<String>,
}

/// Wrappers that contain words about other causes, and what they are replaced by.
const WRAPPERS: [(&str, &str); 8] = [
    // About secrets, environment files and registries.
    ("unable to pull secrets or registry auth", "<credentials>"),
    ("execution resource retrieval failed", ""),
    ("for more information, see the troubleshooting section", ""),
    (
        "please try again later or in a different availability zone",
        "",
    ),
    (
        "to troubleshoot early validation errors, use the describeevents api",
        "",
    ),
    ("cloudformation automatically initiates", ""),
    ("resource handler returned message:", ""),
    (". rollback requested by user", "."),
];

/// Fields of AWS's texts whose values are ids: they may contain any word.
const IDS: [&str; 4] = [
    "requesttoken: ",
    "extended request id: ",
    "request id: ",
    "requestid: ",
];

const HANDLER_ERROR_CODE: &str = "handlererrorcode: ";

impl Message {
    /// The message of AWS's `text`.
    pub fn new(text: &str) -> Self {
        let mut text = normalized(text);
        for (wrapper, replacement) in WRAPPERS {
            text = text.replace(wrapper, replacement);
        }
        for id in IDS {
            text = without_values(&text, id);
        }
        Self {
            handler_error_code: innermost_code(&text),
            text,
        }
    }

    /// CloudFormation's `HandlerErrorCode`, in lowercase: the innermost one that has a meaning.
    pub(super) fn handler_error_code(&self) -> Option<&str> {
        self.handler_error_code.as_deref()
    }

    /// Whether it has one of `terms`.
    pub(super) fn has(&self, terms: &[&str]) -> bool {
        terms.iter().any(|term| self.has_term(term))
    }

    fn has_term(&self, term: &str) -> bool {
        let mut rest = self.text.as_str();
        term.split('*').all(|part| match rest.split_once(part) {
            Some((_, after)) => {
                rest = after;
                true
            }
            None => false,
        })
    }

    /// The part of `text` between `before` and the next of `ends`, as AWS wrote it.
    pub fn between<'a>(text: &'a str, before: &str, ends: &[char]) -> Option<&'a str> {
        let start = text.to_ascii_lowercase().find(before)? + before.len();
        let rest = text.get(start..)?;
        let found = rest.split(ends).next()?.trim();
        (!found.is_empty()).then_some(found)
    }
}

/// Lowercase, with plain quotes, without escapes and line breaks.
fn normalized(text: &str) -> String {
    let mut normalized = String::with_capacity(text.len());
    let mut is_space = true;
    for c in text.chars() {
        let c = match c {
            '\\' => continue,
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            c if c.is_whitespace() => ' ',
            c => c.to_ascii_lowercase(),
        };
        if c != ' ' || !is_space {
            normalized.push(c);
        }
        is_space = c == ' ';
    }
    normalized
}

/// Deletes the values after `field`, up to the next delimiter.
fn without_values(text: &str, field: &str) -> String {
    let mut parts = text.split(field);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(field);
        let end = part.find([',', ';', ')', ' ']).unwrap_or(part.len());
        kept.push_str(part.get(end..).unwrap_or_default());
    }
    kept
}

/// The first `HandlerErrorCode` of `text` that says more than that something failed, else the last one.
fn innermost_code(text: &str) -> Option<String> {
    const VAGUE: [&str; 3] = [
        "generalserviceexception",
        "notstabilized",
        "internalfailure",
    ];
    let codes: Vec<&str> = text
        .split(HANDLER_ERROR_CODE)
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_alphabetic()).next())
        .filter(|code| !code.is_empty())
        .collect();
    let meaningful = codes.iter().find(|code| !VAGUE.contains(*code));
    meaningful.or(codes.last()).map(|code| (*code).to_owned())
}
