// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/key_keeper.h"

#include "models/core/sealed_box.h"
#include "models/db/session.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/server_entry.h"

KeyKeeper::KeyKeeper(SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

void KeyKeeper::open(const std::shared_ptr<Session> &session, const ServerEntry &server)
{
    if (!session->hasAnyRole(Role::Manager))
        return;
    const QString name = QStringLiteral("sealing key of %1").arg(server.secretKey(session->whoAmI().login));
    const std::weak_ptr weak = session;
    connect(&session->sealingKey(), &SealingKey::changed, this, [this, name, weak](SealingKey::From from) {
        const auto open = weak.lock();
        if (!open || from != SealingKey::From::Person)
            return;
        const QByteArray key = open->sealingKey().bytes();
        m_secrets.keep(name, QString::fromLatin1(key.toBase64()), this, [weak, key](const SecretStore::Answer &keeping) {
            if (const auto still = weak.lock(); still && keeping.outcome == SecretStore::Outcome::Done && still->sealingKey().bytes() == key)
                still->sealingKey().setKept();
        });
    });
    m_secrets.read(name, this, [weak](const SecretStore::Answer &answer) {
        const QByteArray key = QByteArray::fromBase64(answer.secret.toLatin1());
        if (const auto open = weak.lock(); open && answer.outcome == SecretStore::Outcome::Done && key.size() == SealedBox::keySize && !open->sealingKey().isKnown())
            open->sealingKey().take(key, SealingKey::From::Keychain);
    });
}
