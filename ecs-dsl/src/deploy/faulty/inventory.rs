//! What exists, seen with faults.

use super::{Call, Faulty};
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, ResourceLookup,
};

impl<C: ResourceLookup> ResourceLookup for Faulty<C> {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        self.make(Call::BatchGetImage, self.cloud.image(image))
            .await
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        self.make(Call::DescribeCertificate, self.cloud.certificate(arn))
            .await
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        self.make(Call::GetResource, self.cloud.exists(type_name, identifier))
            .await
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        self.make(Call::ListResources, self.cloud.count(type_name))
            .await
    }
}
