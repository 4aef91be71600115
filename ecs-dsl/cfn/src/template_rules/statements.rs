//! Values anywhere in a template: unfilled placeholders, and actions of IAM that don't exist.

use serde_json::{Map, Value};

use super::actions::similar_action;
use super::bucket_statements::without_effect;
use super::finding::Finding;
use super::finished::{Finished, one_or_more};
use crate::cfn::eval::items;
use crate::cfn::type_names::ecs;
use crate::diag::Diagnostic;
use crate::rules::codes;

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (resource, contents) in template.contents() {
        if !contents.has_statements && !contents.has_arns {
            continue;
        }
        let mut walk = Walk {
            template,
            id: resource.id,
            found: &mut found,
        };
        walk.object(resource.properties());
    }
    for task in template.of_type(ecs::TASK_DEFINITION) {
        for container in task.list("ContainerDefinitions") {
            let variables = container.get("Environment").map(items).unwrap_or_default();
            found.extend(variables.iter().filter_map(|variable| {
                let name = template.text(variable.get("Name"))?;
                let value = template.text(variable.get("Value"))?;
                let placeholder = placeholder(&value)?;
                let message =
                    format!("variable `{name}` still has the placeholder `{placeholder}`");
                Some(unfilled(task.id, message))
            }));
        }
    }
    found
}

fn unfilled(id: &str, message: String) -> Finding {
    let diagnostic = Diagnostic::warning(codes::UNFILLED_PLACEHOLDER, message)
        .allowed("the value itself")
        .hint("replace the placeholder");
    Finding::new(id, diagnostic)
}

struct Walk<'w, 'f> {
    template: &'w Finished<'w>,
    id: &'w str,
    found: &'f mut Vec<Finding>,
}

impl Walk<'_, '_> {
    fn object(&mut self, object: &Map<String, Value>) {
        self.policy(object);
        if object.contains_key("Effect") {
            self.effect(object);
            self.bucket_statement(object);
            for list in ["Action", "NotAction"] {
                for action in object.get(list).into_iter().flat_map(one_or_more) {
                    self.action(action);
                }
            }
        }
        for value in object.values() {
            self.value(value);
        }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) if text.starts_with("arn:") => {
                if let Some(field) = unfilled_field(text) {
                    let message = format!("ARN `{text}` still has the placeholder `{field}`");
                    self.found.push(unfilled(self.id, message));
                }
            }
            Value::Array(values) => values.iter().for_each(|value| self.value(value)),
            Value::Object(object) => self.object(object),
            _ => {}
        }
    }

    /// IAM knows two versions of its language, and two effects.
    fn policy(&mut self, policy: &Map<String, Value>) {
        let mut statements = policy.get("Statement").into_iter().flat_map(one_or_more);
        let has_effects = statements.any(|statement| statement.get("Effect").is_some());
        if let Some(version) = policy.get("Version").and_then(Value::as_str)
            && has_effects
            && !["2008-10-17", "2012-10-17"].contains(&version)
        {
            self.malformed(
                format!("a policy has the version `{version}`"),
                "`2012-10-17`",
            );
        }
    }

    fn effect(&mut self, statement: &Map<String, Value>) {
        let is_statement = ["Action", "NotAction"]
            .iter()
            .any(|name| statement.contains_key(*name));
        if let Some(effect) = statement.get("Effect").and_then(Value::as_str)
            && is_statement
            && !["Allow", "Deny"].contains(&effect)
        {
            self.malformed(
                format!("a statement has the effect `{effect}`"),
                "`Allow` or `Deny`",
            );
        }
    }

    /// A statement that allows an action on no resource that has it.
    fn bucket_statement(&mut self, statement: &Map<String, Value>) {
        let Some((action, missing)) = without_effect(self.template, statement) else {
            return;
        };
        let message = format!("a statement allows `{action}` on none of its resources");
        let diagnostic = Diagnostic::warning(codes::BUCKET_STATEMENT_WITHOUT_EFFECT, message)
            .allowed(missing)
            .hint("grants have the right ones: `.grant(bucket.read())`");
        self.found.push(Finding::new(self.id, diagnostic));
    }

    fn malformed(&mut self, message: String, allowed: &str) {
        let diagnostic = Diagnostic::error(codes::INVALID_IAM_STATEMENT, message).allowed(allowed);
        self.found.push(Finding::new(self.id, diagnostic));
    }

    fn action(&mut self, action: &Value) {
        let Some(action) = action.as_str() else {
            return;
        };
        let Some(known) = similar_action(action) else {
            return;
        };
        let service = action.split(':').next().unwrap_or_default();
        let message = format!("unknown IAM action `{action}`");
        let diagnostic = Diagnostic::warning(codes::UNKNOWN_IAM_ACTION, message)
            .allowed("an action of the service")
            .hint(format!("did you mean `{service}:{known}`?"));
        self.found.push(Finding::new(self.id, diagnostic));
    }
}

/// Words that a template of a file asks to replace.
const TO_REPLACE: [&str; 6] = [
    "CHANGEME",
    "CHANGE_ME",
    "CHANGE-ME",
    "FIXME",
    "REPLACE_ME",
    "REPLACEME",
];

/// A placeholder in a value, or a value that is one.
fn placeholder(value: &str) -> Option<&str> {
    in_brackets(value).or_else(|| is_to_replace(value).then_some(value))
}

/// `CHANGEME`, `your-domain.com`, `vpc-xxxxxxxx`.
fn is_to_replace(value: &str) -> bool {
    let upper = value.to_ascii_uppercase();
    let id = upper.rsplit('-').next().unwrap_or_default();
    let is_blank = (8..=17).contains(&id.len()) && id.bytes().all(|byte| byte == b'X');
    let is_yours = ["YOUR_", "YOUR-"]
        .iter()
        .any(|start| upper.starts_with(start));
    is_blank || is_yours || TO_REPLACE.contains(&upper.as_str())
}

/// `<rds-connection-string>`, also within an address. Tags of HTML and comparisons have other characters.
fn in_brackets(value: &str) -> Option<&str> {
    value.match_indices('<').find_map(|(start, _)| {
        let rest = value.get(start + 1..)?;
        let end = rest.find('>')?;
        let name = rest.get(..end)?;
        let is_name = |c: char| c.is_ascii_alphanumeric() || "-_ .".contains(c);
        let has_word = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() > 2;
        let is_html = value.contains("</") || value.contains("/>");
        (has_word && name.chars().all(is_name) && !is_html)
            .then(|| value.get(start..start + end + 2))
            .flatten()
    })
}

/// The region or the account of an ARN that is a word: `arn:aws:sns:region:account:alerts`.
fn unfilled_field(arn: &str) -> Option<&str> {
    let fields: Vec<&str> = arn.splitn(6, ':').collect();
    let [_, _, _, region, account, _] = fields.as_slice() else {
        return None;
    };
    let has = |field: &str, word: &str| {
        field.to_ascii_lowercase().contains(word)
            || (field.starts_with('<') && field.ends_with('>'))
    };
    if has(region, "region") {
        return Some(region);
    }
    has(account, "account").then_some(*account)
}
