//! One request and its response, on the SDK's runtime.

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
use crate::deploy::aws::calls::{CompleteBody, CredentialsCache};

/// A client for one service in one region.
pub(super) type ServiceClient = Operation<Request, Response, ErrorMetadata>;

/// A request.
#[derive(Clone, Debug)]
pub(super) struct Request {
    content_type: String,
    /// `X-Amz-Target`: the operation, where it isn't in the body.
    target: Option<String>,
    body: String,
}

/// A client for presigned URLs of `host`.
pub(super) fn download(
    config: &SdkConfig,
    host: &str,
) -> Operation<String, Response, ErrorMetadata> {
    let mut download = Operation::builder()
        .service_name("S3")
        .operation_name("Fetch")
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(host)
        .no_auth()
        .no_retry()
        .timeout_config(timeouts(config));
    if let Some(http_client) = config.http_client() {
        download = download.http_client(http_client);
    }
    download
        .serializer(|path: String| {
            let mut request = HttpRequest::new(SdkBody::empty());
            request.set_method("GET")?;
            request.set_uri(path)?;
            Ok(request)
        })
        .deserializer(|response| read(response, true))
        .build()
}

/// A response.
#[derive(Debug)]
pub(super) enum Response {
    Json(Value),
    Xml(Element),
}

impl Request {
    pub(super) fn json(service: &Service, operation: &str, input: &Value) -> Self {
        let (version, target) = match service.protocol {
            Protocol::Json { version, target } => (version, target),
            Protocol::Query { .. } => ("1.1", ""),
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

pub(super) fn client(
    config: &SdkConfig,
    credentials: &CredentialsCache,
    service: &'static Service,
    region: &str,
    url: &str,
) -> ServiceClient {
    let mut client = Operation::builder()
        .service_name(service.id)
        .operation_name("Read")
        .behavior_version(BehaviorVersion::latest())
        .endpoint_url(url)
        .no_retry()
        .timeout_config(timeouts(config))
        .interceptor(ServiceClockSkewInterceptor::new())
        .interceptor(CompleteBody)
        .with_connection_poisoning()
        .runtime_plugin(signing(credentials, service, region));
    if let Some(http_client) = config.http_client() {
        client = client.http_client(http_client);
    }
    let is_json = matches!(service.protocol, Protocol::Json { .. });
    client
        .serializer(Request::into_request)
        .deserializer(move |response| read(response, is_json))
        .build()
}

fn timeouts(config: &SdkConfig) -> TimeoutConfig {
    config
        .timeout_config()
        .cloned()
        .unwrap_or_else(TimeoutConfig::disabled)
}

/// Signs requests with the shared credentials.
fn signing(credentials: &CredentialsCache, service: &Service, region: &str) -> StaticRuntimePlugin {
    let mut settings = Layer::new("signing");
    settings.store_put(AuthSchemeOptionResolverParams::new(()));
    settings.store_put(SigV4OperationSigningConfig {
        name: Some(SigningName::from_static(service.signing_name)),
        region: Some(SigningRegion::from(Region::new(region.to_owned()))),
        ..SigV4OperationSigningConfig::default()
    });
    let mut parts = RuntimeComponentsBuilder::new("signing");
    parts.set_auth_scheme_option_resolver(Some(SharedAuthSchemeOptionResolver::new(
        StaticAuthSchemeOptionResolver::new(vec![SCHEME_ID]),
    )));
    parts.push_auth_scheme(SharedAuthScheme::new(SigV4AuthScheme::new()));
    parts.set_identity_cache(Some(credentials.clone()));
    parts.set_identity_resolver(
        SCHEME_ID,
        SharedIdentityResolver::new(SharedCredentialsProvider::new(credentials.clone())),
    );
    StaticRuntimePlugin::new()
        .with_config(settings.freeze())
        .with_runtime_components(parts)
}

fn read(
    response: &HttpResponse,
    is_json: bool,
) -> Result<Response, OrchestratorError<ErrorMetadata>> {
    let body = response.body().bytes().unwrap_or_default();
    if !response.status().is_success() {
        let header = response.headers().get("x-amzn-errortype");
        let error = match is_json {
            true => json_error(body, header),
            false => xml_error(body),
        };
        return Err(OrchestratorError::operation(error));
    }
    if is_json {
        let value = serde_json::from_slice(body).map_err(OrchestratorError::other)?;
        return Ok(Response::Json(value));
    }
    let root = Element::parse(&String::from_utf8_lossy(body)).map_err(OrchestratorError::other)?;
    Ok(Response::Xml(root))
}

/// The error code is in a header or in the body, with a namespace before and a URL after it:
/// `com.amazon#ClusterNotFoundException:http://…`.
fn json_error(body: &[u8], header: Option<&str>) -> ErrorMetadata {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let field = |name: &str| body.get(name).and_then(Value::as_str);
    let code = header.or_else(|| field("__type")).or_else(|| field("code"));
    let code = code.unwrap_or_default();
    let code = code.split(':').next().unwrap_or_default();
    let code = code.rsplit('#').next().unwrap_or_default();
    let message = field("message").or_else(|| field("Message"));
    ErrorMetadata::builder()
        .code(code)
        .message(message.unwrap_or_default())
        .build()
}

fn xml_error(body: &[u8]) -> ErrorMetadata {
    let root = Element::parse(&String::from_utf8_lossy(body)).unwrap_or_default();
    let error = root.child("Error").cloned().unwrap_or_default();
    ErrorMetadata::builder()
        .code(error.text("Code").unwrap_or_default())
        .message(error.text("Message").unwrap_or_default())
        .build()
}

#[cfg(test)]
mod tests {
    use super::{json_error, xml_error};

    #[test]
    fn error_code_is_read_from_body_or_header() {
        let named = br#"{"__type": "com.amazonaws.ecs#ClusterNotFoundException", "message": "no"}"#;
        let error = json_error(named, None);
        assert_eq!(error.code(), Some("ClusterNotFoundException"));
        assert_eq!(error.message(), Some("no"));
        let header = Some("AccessDeniedException:http://internal.amazon.com/");
        let error = json_error(br#"{"Message": "not you"}"#, header);
        assert_eq!(error.code(), Some("AccessDeniedException"));
        assert_eq!(error.message(), Some("not you"));
        let xml = b"<ErrorResponse><Error><Type>Sender</Type><Code>RuleNotFound</Code><Message>x</Message></Error></ErrorResponse>";
        assert_eq!(xml_error(xml).code(), Some("RuleNotFound"));
    }

    #[test]
    fn empty_error_has_an_empty_code() {
        assert_eq!(json_error(b"<html>", None).code(), Some(""));
        assert_eq!(xml_error(b"Bad Gateway").code(), Some(""));
    }
}
