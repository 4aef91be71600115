//! [`CompleteBody`]: rejects truncated XML responses.
//!
//! The SDK's XML parser accepts them, as a stack without a status or an incomplete list. They come from proxies that
//! truncate a response and correct its length.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::AfterDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Fails requests whose XML response ends before its root element does.
#[derive(Debug)]
pub(in crate::deploy::aws) struct CompleteBody;

impl Intercept for CompleteBody {
    fn name(&self) -> &'static str {
        "CompleteBody"
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = context.response().body().bytes().unwrap_or_default();
        if is_truncated(&String::from_utf8_lossy(body)) {
            return Err("the response is truncated".into());
        }
        Ok(())
    }
}

/// Whether `body` is a truncated XML document. False if it isn't XML.
fn is_truncated(body: &str) -> bool {
    let body = body.trim();
    let rest = match body.strip_prefix("<?") {
        Some(rest) => match rest.split_once("?>") {
            Some((_, rest)) => rest.trim_start(),
            None => return true,
        },
        None => body,
    };
    let Some(root) = rest.strip_prefix('<') else {
        return rest.is_empty() && !body.is_empty();
    };
    let end = root.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/'));
    let name = end.and_then(|end| root.get(..end));
    match name {
        // `<!DOCTYPE html>`.
        Some(name) if name.starts_with('!') => false,
        Some(name) => !rest.ends_with(&format!("</{name}>")) && !rest.ends_with("/>"),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::is_truncated;

    #[test]
    fn every_prefix_of_a_document_is_truncated() {
        let whole = "<?xml version=\"1.0\"?>\n<ResponseOf xmlns=\"x\"><A><ResponseOf>b</ResponseOf> </A></ResponseOf>\n";
        assert!(!is_truncated(whole));
        let last = whole.trim_end().len();
        let inner = whole.find("</ResponseOf> ").unwrap() + "</ResponseOf>".len();
        for end in (1..last).filter(|end| *end != inner && *end != inner + 1) {
            assert!(is_truncated(&whole[..end]), "{}", &whole[..end]);
        }
    }

    #[test]
    fn other_bodies_are_not_truncated() {
        for body in [
            "",
            "{\"a\": 1}",
            "Bad Gateway",
            "<!DOCTYPE html><html>",
            "<Empty/>",
        ] {
            assert!(!is_truncated(body), "{body}");
        }
    }
}
