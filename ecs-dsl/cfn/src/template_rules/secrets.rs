//! Secrets that are written into properties as text.

use serde_json::{Map, Value};

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::DocumentResource;
use crate::cfn::eval::function;
use crate::cfn::masking::is_secret_property;
use crate::diag::Diagnostic;
use crate::rules::{codes, is_named_secret};

pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let all = template.contents();
    for (resource, _) in all.filter(|(_, contents)| contents.has_secret_names) {
        let mut walk = Walk {
            template,
            resource,
            names: Vec::new(),
            found: &mut found,
        };
        walk.object(resource.properties());
    }
    found
}

struct Walk<'w, 'f> {
    template: &'w Finished<'w>,
    resource: DocumentResource<'w>,
    /// The names of properties above, without items.
    names: Vec<&'w str>,
    found: &'f mut Vec<Finding>,
}

impl<'w> Walk<'w, '_> {
    fn object(&mut self, object: &'w Map<String, Value>) {
        for (name, value) in object {
            self.names.push(name);
            self.value(name, value);
            self.names.pop();
        }
    }

    fn value(&mut self, name: &'w str, value: &'w Value) {
        match value {
            Value::Object(object) if function(value).is_none() => self.object(object),
            Value::Array(items) => items.iter().for_each(|item| self.value(name, item)),
            Value::Null => {}
            _ => {
                if is_secret_property("", &[name])
                    && let Some(text) = self.template.text(Some(value))
                    && is_named_secret("PASSWORD", &text)
                {
                    self.found.push(self.plaintext());
                }
            }
        }
    }

    fn plaintext(&self) -> Finding {
        let message = format!(
            "`{}.{}` has a secret as text, which everyone who may read the template sees",
            self.resource.id,
            self.names.join(".")
        );
        let diagnostic = Diagnostic::warning(codes::PLAINTEXT_SECRET_IN_PROPERTY, message)
            .allowed("a dynamic reference to a secret, or a parameter with `NoEcho`")
            .hint("write `{{resolve:secretsmanager:…}}`, or let AWS create the password");
        Finding::new(self.resource.id, diagnostic)
    }
}
