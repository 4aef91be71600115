//! One question and its answer, over the machinery that the SDK's clients are made of.

use aws_config::SdkConfig;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_runtime::auth::SigV4OperationSigningConfig;
use aws_runtime::auth::sigv4::{SCHEME_ID, SigV4AuthScheme};
use aws_runtime::service_clock_skew::ServiceClockSkewInterceptor;
use aws_sdk_cloudformation::config::http::{HttpRequest, HttpResponse};
use aws_sdk_cloudformation::config::{BehaviorVersion, Region};
use aws_sdk_cloudformation::error::{BoxError, ErrorMetadata};
use aws_smithy_runtime::client::orchestrator::operation::Operation;
use aws_smithy_runtime_api::client::auth::static_resolver::StaticAuthSchemeOptionResolver;
use aws_smithy_runtime_api::client::auth::{
    AuthSchemeOptionResolverParams, SharedAuthScheme, SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::identity::SharedIdentityResolver;
use aws_smithy_runtime_api::client::orchestrator::OrchestratorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::config_bag::Layer;
use aws_smithy_types::timeout::TimeoutConfig;
use aws_types::SigningName;
use aws_types::region::SigningRegion;
use serde_json::Value;

use super::element::Element;
use super::service::{Protocol, Service};
use crate::deploy::aws::calls::{Complete, Keys};

/// What is needed to ask one service in one region.
pub(super) type Exchange = Operation<Question, Answer, ErrorMetadata>;

/// What is sent.
#[derive(Clone, Debug)]
pub(super) struct Question {
    content_type: String,
    /// The name of the call, where it isn't in the body.
    target: Option<String>,
    body: String,
}

/// What is needed to fetch a file from an address that carries its own signature.
pub(super) fn fetching(config: &SdkConfig, host: &str) -> Operation<String, Answer, ErrorMetadata> {
    let mut fetching = Operation::builder()
        .service_name("S3")
        .operation_name("Fetch")
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(host)
        .no_auth()
        .no_retry()
        .timeout_config(timeouts(config));
    if let Some(http_client) = config.http_client() {
        fetching = fetching.http_client(http_client);
    }
    fetching
        .serializer(|path: String| {
            let mut request = HttpRequest::new(SdkBody::empty());
            request.set_method("GET")?;
            request.set_uri(path)?;
            Ok(request)
        })
        .deserializer(|response| read(response, true))
        .build()
}

/// What came back.
#[derive(Debug)]
pub(super) enum Answer {
    Json(Value),
    Xml(Element),
}

impl Question {
    pub(super) fn json(service: &Service, operation: &str, input: &Value) -> Self {
        let (version, target) = match service.protocol {
            Protocol::Json { version, target } => (version, target),
            Protocol::Form { .. } => ("1.1", ""),
        };
        Self {
            content_type: format!("application/x-amz-json-{version}"),
            target: Some(format!("{target}.{operation}")),
            body: input.to_string(),
        }
    }

    pub(super) fn form(body: String) -> Self {
        Self {
            content_type: "application/x-www-form-urlencoded".to_owned(),
            target: None,
            body,
        }
    }

    fn into_request(self) -> Result<HttpRequest, BoxError> {
        let length = self.body.len().to_string();
        let mut request = HttpRequest::new(SdkBody::from(self.body));
        request.set_method("POST")?;
        request.set_uri("/")?;
        let headers = request.headers_mut();
        headers.try_insert("content-type", self.content_type)?;
        headers.try_insert("content-length", length)?;
        headers.try_insert("user-agent", concat!("ecs-dsl/", env!("CARGO_PKG_VERSION")))?;
        if let Some(target) = self.target {
            headers.try_insert("x-amz-target", target)?;
        }
        Ok(request)
    }
}

pub(super) fn exchange(
    config: &SdkConfig,
    keys: &Keys,
    service: &'static Service,
    region: &str,
    url: &str,
) -> Exchange {
    let mut exchange = Operation::builder()
        .service_name(service.id)
        .operation_name("Read")
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(url)
        .no_retry()
        .timeout_config(timeouts(config))
        .interceptor(ServiceClockSkewInterceptor::new())
        .interceptor(Complete)
        .with_connection_poisoning()
        .runtime_plugin(signatures(keys, service, region));
    if let Some(http_client) = config.http_client() {
        exchange = exchange.http_client(http_client);
    }
    let is_json = matches!(service.protocol, Protocol::Json { .. });
    exchange
        .serializer(Question::into_request)
        .deserializer(move |response| read(response, is_json))
        .build()
}

fn timeouts(config: &SdkConfig) -> TimeoutConfig {
    config
        .timeout_config()
        .cloned()
        .unwrap_or_else(TimeoutConfig::disabled)
}

/// Signs with the credentials of all clients.
fn signatures(keys: &Keys, service: &Service, region: &str) -> StaticRuntimePlugin {
    let mut settings = Layer::new("signatures");
    settings.store_put(AuthSchemeOptionResolverParams::new(()));
    settings.store_put(SigV4OperationSigningConfig {
        name: Some(SigningName::from_static(service.signing_name)),
        region: Some(SigningRegion::from(Region::new(region.to_owned()))),
        ..SigV4OperationSigningConfig::default()
    });
    let mut parts = RuntimeComponentsBuilder::new("signatures");
    parts.set_auth_scheme_option_resolver(Some(SharedAuthSchemeOptionResolver::new(
        StaticAuthSchemeOptionResolver::new(vec![SCHEME_ID]),
    )));
    parts.push_auth_scheme(SharedAuthScheme::new(SigV4AuthScheme::new()));
    parts.set_identity_cache(Some(keys.clone()));
    parts.set_identity_resolver(
        SCHEME_ID,
        SharedIdentityResolver::new(SharedCredentialsProvider::new(keys.clone())),
    );
    StaticRuntimePlugin::new()
        .with_config(settings.freeze())
        .with_runtime_components(parts)
}

fn read(
    response: &HttpResponse,
    is_json: bool,
) -> Result<Answer, OrchestratorError<ErrorMetadata>> {
    let body = response.body().bytes().unwrap_or_default();
    if !response.status().is_success() {
        let header = response.headers().get("x-amzn-errortype");
        let refusal = match is_json {
            true => refusal_in_json(body, header),
            false => refusal_in_xml(body),
        };
        return Err(OrchestratorError::operation(refusal));
    }
    if is_json {
        let value = serde_json::from_slice(body).map_err(OrchestratorError::other)?;
        return Ok(Answer::Json(value));
    }
    let root = Element::parse(&String::from_utf8_lossy(body)).map_err(OrchestratorError::other)?;
    Ok(Answer::Xml(root))
}

/// The code is in a header or in the body, between a namespace and a URL: `com.amazon#ClusterNotFoundException:http://…`.
fn refusal_in_json(body: &[u8], header: Option<&str>) -> ErrorMetadata {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let said = |name: &str| body.get(name).and_then(Value::as_str);
    let code = header.or_else(|| said("__type")).or_else(|| said("code"));
    let code = code.unwrap_or_default();
    let code = code.split(':').next().unwrap_or_default();
    let code = code.rsplit('#').next().unwrap_or_default();
    let message = said("message").or_else(|| said("Message"));
    ErrorMetadata::builder()
        .code(code)
        .message(message.unwrap_or_default())
        .build()
}

fn refusal_in_xml(body: &[u8]) -> ErrorMetadata {
    let root = Element::parse(&String::from_utf8_lossy(body)).unwrap_or_default();
    let error = root.child("Error").cloned().unwrap_or_default();
    ErrorMetadata::builder()
        .code(error.text("Code").unwrap_or_default())
        .message(error.text("Message").unwrap_or_default())
        .build()
}

#[cfg(test)]
mod tests {
    use super::{refusal_in_json, refusal_in_xml};

    #[test]
    fn a_code_is_found_wherever_it_stands() {
        let named = br#"{"__type": "com.amazonaws.ecs#ClusterNotFoundException", "message": "no"}"#;
        let refusal = refusal_in_json(named, None);
        assert_eq!(refusal.code(), Some("ClusterNotFoundException"));
        assert_eq!(refusal.message(), Some("no"));
        let header = Some("AccessDeniedException:http://internal.amazon.com/");
        let refusal = refusal_in_json(br#"{"Message": "not you"}"#, header);
        assert_eq!(refusal.code(), Some("AccessDeniedException"));
        assert_eq!(refusal.message(), Some("not you"));
        let xml = b"<ErrorResponse><Error><Type>Sender</Type><Code>RuleNotFound</Code><Message>x</Message></Error></ErrorResponse>";
        assert_eq!(refusal_in_xml(xml).code(), Some("RuleNotFound"));
    }

    #[test]
    fn a_refusal_that_says_nothing_has_an_empty_code() {
        assert_eq!(refusal_in_json(b"<html>", None).code(), Some(""));
        assert_eq!(refusal_in_xml(b"Bad Gateway").code(), Some(""));
    }
}
