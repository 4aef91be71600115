//! The difference of two long texts, such as a dashboard body, line by line.

use serde_json::Value;

use super::report::{PlanLine, PlanLineRole, WIDTH};
use super::text::{shortened, text};
use crate::cfn::eval::function;

/// Texts up to this length are shown side by side.
const LONG: usize = 60;
/// The maximum number of lines shown.
const SHOWN: usize = 10;

/// The lines in which two long texts differ; none if they are short or not text.
pub(super) fn text_diff(
    before: Option<&Value>,
    after: Option<&Value>,
    indent: &str,
) -> Option<Vec<PlanLine>> {
    let (before, after) = (long_text(before?)?, long_text(after?)?);
    let diff = diff::lines(&before, &after).into_iter();
    let changed = diff.filter_map(|line| {
        let (role, sign, content) = match line {
            diff::Result::Left(content) => (PlanLineRole::Removed, '-', content.trim()),
            diff::Result::Right(content) => (PlanLineRole::Added, '+', content.trim()),
            diff::Result::Both(..) => return None,
        };
        let width = WIDTH - indent.len() - 2;
        Some(PlanLine::new(
            role,
            format!("{indent}{sign} {}", shortened(content, width)),
        ))
    });
    let mut lines: Vec<PlanLine> = changed.collect();
    if lines.len() > SHOWN {
        let hidden = lines.len() - SHOWN;
        lines.truncate(SHOWN);
        lines.push(PlanLine::new(
            PlanLineRole::Detail,
            format!("{indent}… and {hidden} more lines"),
        ));
    }
    Some(lines)
}

/// A long text as lines. JSON is pretty-printed, one entry per line.
fn long_text(value: &Value) -> Option<String> {
    let content = match value {
        Value::String(content) => content.clone(),
        Value::Object(_) if function(value).is_some() => {
            // The result of `Fn::Sub` and `Fn::Join`, without quotes.
            serde_json::from_str::<String>(&text(value)).ok()?
        }
        _ => return None,
    };
    if content.chars().count() <= LONG {
        return None;
    }
    let json = serde_json::from_str::<Value>(&content).ok();
    let laid_out = json.filter(|json| json.is_object() || json.is_array());
    Some(
        laid_out
            .and_then(|json| serde_json::to_string_pretty(&json).ok())
            .unwrap_or(content),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::text_diff;

    #[test]
    fn json_text_is_compared_by_entry() {
        let body = |period: u32| -> Value {
            json!({"widgets": [{"type": "metric", "period": period, "title": "requests per second"}]}).to_string().into()
        };
        let lines = text_diff(Some(&body(60)), Some(&body(300)), "  ").unwrap();
        let texts: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, [r#"  - "period": 60,"#, r#"  + "period": 300,"#]);
    }

    #[test]
    fn short_texts_and_other_values_have_no_diff() {
        assert_eq!(text_diff(Some(&json!("a")), Some(&json!("b")), ""), None);
        assert_eq!(text_diff(Some(&json!(1)), Some(&json!(2)), ""), None);
    }
}
