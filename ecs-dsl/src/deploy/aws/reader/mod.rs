//! Read calls to services that have no client here: a few fields of a dozen answers.
//!
//! - [`Reader`]: sends a question, gives the answer as JSON or XML.
//! - [`service`]: the services, and how each is spoken to.
//!
//! A client of the SDK for each of these services would more than double its build. What a client does beside writing and
//! reading fields is the SDK's here too: signatures, credentials, clock, timeouts, connections, endpoints' partitions.

mod element;
mod endpoint;
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
use super::calls::Keys;
use super::fault::unreadable;
use crate::deploy::ControlPlaneError;
pub(super) use element::Element;
use endpoint::endpoint;
use operation::{Answer, Exchange, Question};
use service::{Protocol, Service};

/// Asks services.
#[derive(Debug)]
pub(super) struct Reader {
    config: SdkConfig,
    keys: Keys,
    /// By service and region: what is needed to ask, which keeps connections and the difference of the clocks.
    exchanges: Mutex<BTreeMap<(&'static str, String), Exchange>>,
}

impl Reader {
    pub(super) fn new(config: SdkConfig, keys: Keys) -> Self {
        Self {
            config,
            keys,
            exchanges: Mutex::default(),
        }
    }

    async fn exchange(
        &self,
        operation: &'static str,
        service: &'static Service,
        region: &str,
    ) -> Result<Exchange, ControlPlaneError> {
        let place = (service.id, region.to_owned());
        let known = self.exchanges().get(&place).cloned();
        if let Some(known) = known {
            return Ok(known);
        }
        let url = endpoint(&self.config, service, region)
            .await
            .map_err(|message| ControlPlaneError::validation(operation, message))?;
        let exchange = operation::exchange(&self.config, &self.keys, service, region, &url);
        self.exchanges().insert(place, exchange.clone());
        Ok(exchange)
    }

    fn exchanges(&self) -> std::sync::MutexGuard<'_, BTreeMap<(&'static str, String), Exchange>> {
        // Each change is whole before the guard goes.
        self.exchanges
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Aws {
    /// Asks a service that speaks JSON.
    pub(super) async fn ask<T: DeserializeOwned>(
        &self,
        service: &'static Service,
        operation: &'static str,
        input: &Value,
    ) -> Result<T, ControlPlaneError> {
        self.ask_in(&self.region, service, operation, input).await
    }

    /// Asks a service that speaks JSON, in another region.
    pub(super) async fn ask_in<T: DeserializeOwned>(
        &self,
        region: &str,
        service: &'static Service,
        operation: &'static str,
        input: &Value,
    ) -> Result<T, ControlPlaneError> {
        let exchange = self.reader.exchange(operation, service, region).await?;
        let question = Question::json(service, operation, input);
        let answer = self
            .calls
            .call(operation, || sent(&exchange, &question))
            .await?;
        let value = match answer {
            Answer::Json(value) => value,
            Answer::Xml(_) => Value::Null,
        };
        // The error's own text may quote the answer.
        serde_json::from_value(value).map_err(|_| {
            unreadable(
                operation,
                "the answer isn't shaped as the service's model says",
            )
        })
    }

    /// Fetches a file of JSON from an address that carries its own signature; nothing if that can't be had.
    pub(super) async fn fetch(&self, url: &str) -> Option<Value> {
        let (host, path) = split(url)?;
        let fetching = operation::fetching(&self.reader.config, host);
        let answer = self
            .calls
            .first_call("GetObject", || fetching.invoke(path.to_owned()))
            .await;
        match answer {
            Ok(Answer::Json(value)) => Some(value),
            _ => None,
        }
    }

    /// Asks a service that speaks forms and XML; gives the element that holds the result.
    pub(super) async fn ask_form(
        &self,
        service: &'static Service,
        operation: &'static str,
        fields: &[(String, &str)],
    ) -> Result<Element, ControlPlaneError> {
        let exchange = self
            .reader
            .exchange(operation, service, &self.region)
            .await?;
        let version = match service.protocol {
            Protocol::Form { version } => version,
            Protocol::Json { .. } => "",
        };
        let mut body = String::new();
        let mut writer = QueryWriter::new(&mut body, operation, version);
        for (name, value) in fields {
            writer.prefix(name).string(value);
        }
        writer.finish();
        let question = Question::form(body);
        let answer = self
            .calls
            .call(operation, || sent(&exchange, &question))
            .await?;
        let result = match answer {
            Answer::Xml(root) => root.into_child(&format!("{operation}Result")),
            Answer::Json(_) => None,
        };
        result.ok_or_else(|| unreadable(operation, "the answer has no result"))
    }
}

/// The host of an address, and what of it stands there.
fn split(url: &str) -> Option<(&str, &str)> {
    let start = url.find("://")? + "://".len();
    let path = start + url.get(start..)?.find('/')?;
    Some((url.get(..path)?, url.get(path..)?))
}

async fn sent(
    exchange: &Exchange,
    question: &Question,
) -> Result<Answer, SdkError<ErrorMetadata, HttpResponse>> {
    exchange.invoke(question.clone()).await
}
