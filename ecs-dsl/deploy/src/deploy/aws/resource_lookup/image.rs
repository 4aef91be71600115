//! ECR images and their architectures.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::service::ECR;
use crate::deploy::{CallResult, EcrImage, Existence, ImageDescription};

/// The architecture of attestations, which aren't images.
const ATTESTATION: &str = "unknown";

impl Aws {
    pub(super) async fn describe_image(
        &self,
        image: &EcrImage,
    ) -> CallResult<Existence<ImageDescription>> {
        let region = image.region.as_deref().unwrap_or(&self.region);
        let mut input = json!({
            "repositoryName": image.repository,
            "imageIds": [reference(&image.reference)],
        });
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let response: Images = self
            .call_json_in(region, &ECR, "BatchGetImage", &input)
            .await?;
        let Some(found) = response.images.into_iter().next() else {
            return Ok(missing(response.failures));
        };
        // An image with an unreadable manifest exists, too.
        let manifest: Manifest = serde_json::from_str(&found.image_manifest).unwrap_or_default();
        let architectures = match manifest.config {
            Some(config) => self.architecture(region, image, &config.digest).await,
            None => platform_architectures(manifest.manifests),
        };
        Ok(Existence::Exists(ImageDescription { architectures }))
    }

    /// The architecture in the image's configuration; empty if it can't be read.
    async fn architecture(&self, region: &str, image: &EcrImage, digest: &str) -> Vec<String> {
        let mut input = json!({"repositoryName": image.repository, "layerDigest": digest});
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let response: Result<Download, _> = self
            .call_json_in(region, &ECR, "GetDownloadUrlForLayer", &input)
            .await;
        let Ok(Download { download_url }) = response else {
            return Vec::new();
        };
        let configuration = self.fetch(&download_url).await.unwrap_or_default();
        let architecture = configuration["architecture"].as_str();
        architecture.map(str::to_owned).into_iter().collect()
    }
}

fn reference(reference: &str) -> Value {
    if reference.starts_with("sha256:") {
        json!({"imageDigest": reference})
    } else {
        json!({"imageTag": reference})
    }
}

/// Missing if ECR reports `ImageNotFound`, else unknown with ECR's reason.
fn missing(failures: Vec<Failure>) -> Existence<ImageDescription> {
    match failures.into_iter().next() {
        Some(failure) if failure.failure_code != "ImageNotFound" => Existence::Unknown(format!(
            "ECR reports `{}`: {}",
            failure.failure_code, failure.failure_reason
        )),
        _ => Existence::Missing,
    }
}

/// The architectures of a manifest list, without duplicates.
fn platform_architectures(manifests: Vec<Entry>) -> Vec<String> {
    let mut found = Vec::new();
    for entry in manifests {
        let architecture = entry.platform.architecture;
        if !architecture.is_empty() && architecture != ATTESTATION && !found.contains(&architecture)
        {
            found.push(architecture);
        }
    }
    found
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Images {
    images: Vec<Image>,
    failures: Vec<Failure>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Image {
    image_manifest: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Failure {
    failure_code: String,
    failure_reason: String,
}

/// A manifest list (`manifests`), or the manifest of one image (`config`).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Manifest {
    manifests: Vec<Entry>,
    config: Option<Blob>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Entry {
    platform: Platform,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Platform {
    architecture: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Blob {
    digest: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Download {
    download_url: String,
}
