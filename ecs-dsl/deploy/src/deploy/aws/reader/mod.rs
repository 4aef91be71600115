//! Read calls to services without an SDK client here: a few fields of a dozen responses.
//!
//! - [`Reader`]: the clients; sends a request, and returns the response as JSON or XML.
//! - [`service`]: the services and their protocols.
//!
//! SDK clients for all of these services would more than double the build time. Except for serialization, everything is
//! the SDK's: signatures, credentials, clock skew, timeouts, connections, partitions.

mod element;
pub(super) mod endpoint;
mod operation;
pub(super) mod service;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use aws_config::SdkConfig;
use aws_sdk_cloudformation::config::http::HttpResponse;
use aws_sdk_cloudformation::error::{ErrorMetadata, SdkError};
use aws_smithy_query::QueryWriter;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Aws;
use super::calls::CredentialsCache;
use super::sdk_error::invalid_response;
use crate::deploy::{CallResult, ControlPlaneError};
pub(super) use element::Element;
use endpoint::endpoint;
use operation::{Request, Response, ServiceClient};
use service::{Protocol, Service};

/// The clients of the services.
#[derive(Debug)]
pub(super) struct Reader {
    config: SdkConfig,
    credentials: CredentialsCache,
    /// By service and region. A client keeps its connections and the clock skew.
    clients: Mutex<Clients>,
}

/// A client with its endpoint.
type ClientAt = (ServiceClient, String);

type Clients = BTreeMap<(&'static str, String), ClientAt>;

impl Reader {
    pub(super) fn new(config: SdkConfig, credentials: CredentialsCache) -> Self {
        Self {
            config,
            credentials,
            clients: Mutex::default(),
        }
    }

    async fn client(
        &self,
        operation: &'static str,
        service: &'static Service,
        region: &str,
    ) -> CallResult<ClientAt> {
        let key = (service.id, region.to_owned());
        let cached = self.clients().get(&key).cloned();
        if let Some(cached) = cached {
            return Ok(cached);
        }
        let url = endpoint(&self.config, service, region)
            .await
            .map_err(|message| ControlPlaneError::validation(operation, message))?;
        let client = operation::client(&self.config, &self.credentials, service, region, &url);
        let client = (client, url);
        self.clients().insert(key, client.clone());
        Ok(client)
    }

    fn clients(&self) -> std::sync::MutexGuard<'_, Clients> {
        // Every change is complete before the guard is dropped.
        self.clients.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Aws {
    /// Calls an operation of a JSON service.
    pub(super) async fn call_json<T: DeserializeOwned>(
        &self,
        service: &'static Service,
        operation: &'static str,
        input: &Value,
    ) -> CallResult<T> {
        self.call_json_in(&self.region, service, operation, input)
            .await
    }

    /// Calls an operation of a JSON service in another region.
    pub(super) async fn call_json_in<T: DeserializeOwned>(
        &self,
        region: &str,
        service: &'static Service,
        operation: &'static str,
        input: &Value,
    ) -> CallResult<T> {
        let (client, url) = self.reader.client(operation, service, region).await?;
        let request = Request::json(service, operation, input);
        let response = self
            .calls
            .call_at(&url, operation, || send(&client, &request))
            .await?;
        let value = match response {
            Response::Json(mut value) => {
                remove_empty_texts(&mut value);
                value
            }
            Response::Xml(_) => Value::Null,
        };
        // The error's text may quote the response.
        serde_json::from_value(value).map_err(|_| {
            invalid_response(operation, "the response doesn't match the service's model")
        })
    }

    /// Downloads JSON from a presigned URL; `None` on any error.
    pub(super) async fn fetch(&self, url: &str) -> Option<Value> {
        let (host, path) = split(url)?;
        let download = operation::download(&self.reader.config, host);
        let response = self
            .calls
            .call("GetObject", || download.invoke(path.to_owned()))
            .await;
        match response {
            Ok(Response::Json(value)) => Some(value),
            _ => None,
        }
    }

    /// Calls an operation of a query-protocol service; returns the result element.
    pub(super) async fn call_query(
        &self,
        service: &'static Service,
        operation: &'static str,
        fields: &[(String, &str)],
    ) -> CallResult<Element> {
        let (client, url) = self.reader.client(operation, service, &self.region).await?;
        let version = match service.protocol {
            Protocol::Query { version } => version,
            Protocol::Json { .. } => "",
        };
        let mut body = String::new();
        let mut writer = QueryWriter::new(&mut body, operation, version);
        for (name, value) in fields {
            writer.prefix(name).string(value);
        }
        writer.finish();
        let request = Request::form(body);
        let response = self
            .calls
            .call_at(&url, operation, || send(&client, &request))
            .await?;
        let result = match response {
            Response::Xml(root) => root.into_child(&format!("{operation}Result")),
            Response::Json(_) => None,
        };
        result.ok_or_else(|| invalid_response(operation, "the response has no result"))
    }
}

/// Removes the fields whose text is empty: AWS means the same by an empty and by a missing one.
fn remove_empty_texts(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| field != "");
            fields.values_mut().for_each(remove_empty_texts);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_empty_texts),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Splits a URL into origin and path.
fn split(url: &str) -> Option<(&str, &str)> {
    let start = url.find("://")? + "://".len();
    let path = start + url.get(start..)?.find('/')?;
    Some((url.get(..path)?, url.get(path..)?))
}

async fn send(
    client: &ServiceClient,
    request: &Request,
) -> Result<Response, SdkError<ErrorMetadata, HttpResponse>> {
    client.invoke(request.clone()).await
}
