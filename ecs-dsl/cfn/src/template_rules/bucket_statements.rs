//! Statements about S3 whose actions are those of objects and whose resources are buckets, or the other way round.

use serde_json::{Map, Value};

use super::finished::{Finished, one_or_more, texts_of};
use crate::cfn::type_names::s3;

/// What an action or a resource of S3 is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bucket,
    Objects,
}

/// Beginnings of actions in lowercase, with what they are about. See the [actions of S3]; other actions are ignored.
///
/// [actions of S3]: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
const ACTIONS: [(&str, Kind); 8] = [
    ("s3:abortmultipartupload", Kind::Objects),
    ("s3:deletebucket", Kind::Bucket),
    ("s3:deleteobject", Kind::Objects),
    ("s3:getbucket", Kind::Bucket),
    ("s3:getobject", Kind::Objects),
    ("s3:listbucket", Kind::Bucket),
    ("s3:putbucket", Kind::Bucket),
    ("s3:putobject", Kind::Objects),
];

/// The first action of an allowing statement that none of its resources can have, and the resource that is missing.
pub(super) fn without_effect<'a>(
    template: &Finished<'_>,
    statement: &'a Map<String, Value>,
) -> Option<(&'a str, &'static str)> {
    if statement.get("Effect")?.as_str()? != "Allow" {
        return None;
    }
    let mut resources = one_or_more(statement.get("Resource")?).iter();
    let first = kind_of(template, resources.next()?)?;
    if !resources.all(|resource| kind_of(template, resource) == Some(first)) {
        return None;
    }
    let actions = one_or_more(statement.get("Action")?).iter();
    let mut actions = actions.filter_map(Value::as_str);
    let action = actions.find(|action| about(action).is_some_and(|kind| kind != first))?;
    Some(match first {
        Kind::Bucket => (action, "`<ARN of the bucket>/*` for actions on objects"),
        Kind::Objects => (action, "the ARN of the bucket for actions on buckets"),
    })
}

fn about(action: &str) -> Option<Kind> {
    let action = action.to_ascii_lowercase();
    let mut known = ACTIONS.iter();
    let (_, kind) = known.find(|(start, _)| action.starts_with(start))?;
    Some(*kind)
}

/// What an ARN is that of; `None` if that is unknown, or both.
fn kind_of(template: &Finished<'_>, resource: &Value) -> Option<Kind> {
    let texts = texts_of(resource);
    if texts.iter().any(|text| text.contains('/')) {
        return Some(Kind::Objects);
    }
    let is_literal = texts.iter().any(|text| text.contains(":s3:::"));
    let is_own = || {
        let id = resource.get("Fn::GetAtt").and_then(|path| path.get(0));
        let bucket = template.resource(id?.as_str()?);
        bucket.filter(|bucket| bucket.type_name == s3::BUCKET)
    };
    let is_pattern = texts.iter().any(|text| text.contains('*'));
    (!is_pattern && (is_literal || is_own().is_some())).then_some(Kind::Bucket)
}
