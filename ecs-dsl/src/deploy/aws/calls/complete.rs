//! Half an answer is no answer.
//!
//! The SDK reads XML forgivingly: an answer that ends in the middle gives a stack without a status, or a list without its
//! second half. A proxy that cuts answers off and corrects their length makes such ones.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::AfterDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;

/// Lets a request fail whose answer is XML that ends before its root does.
#[derive(Debug)]
pub(in crate::deploy::aws) struct Complete;

impl Intercept for Complete {
    fn name(&self) -> &'static str {
        "Complete"
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = context.response().body().bytes().unwrap_or_default();
        if ends_too_early(&String::from_utf8_lossy(body)) {
            return Err("the answer ends before it is complete".into());
        }
        Ok(())
    }
}

/// Whether this is the beginning of an XML document, and no more than that. What isn't XML is somebody else's business.
fn ends_too_early(body: &str) -> bool {
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
        // `<!DOCTYPE html>` and the like.
        Some(name) if name.starts_with('!') => false,
        Some(name) => !rest.ends_with(&format!("</{name}>")) && !rest.ends_with("/>"),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::ends_too_early;

    #[test]
    fn every_beginning_of_an_answer_ends_too_early() {
        let whole = "<?xml version=\"1.0\"?>\n<AnswerOf xmlns=\"x\"><A><AnswerOf>b</AnswerOf> </A></AnswerOf>\n";
        assert!(!ends_too_early(whole));
        let last = whole.trim_end().len();
        let inner = whole.find("</AnswerOf> ").unwrap() + "</AnswerOf>".len();
        for end in (1..last).filter(|end| *end != inner && *end != inner + 1) {
            assert!(ends_too_early(&whole[..end]), "{}", &whole[..end]);
        }
    }

    #[test]
    fn what_is_no_xml_is_left_alone() {
        for body in [
            "",
            "{\"a\": 1}",
            "Bad Gateway",
            "<!DOCTYPE html><html>",
            "<Empty/>",
        ] {
            assert!(!ends_too_early(body), "{body}");
        }
    }
}
