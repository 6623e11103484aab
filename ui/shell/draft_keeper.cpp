// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/draft_keeper.h"

#include "models/db/session.h"
#include "ui/shell/secret_store.h"
#include "ui/shell/server_entry.h"

#include <QCryptographicHash>
#include <QStandardPaths>

namespace {

// One folder a person and server: what one cannot read is nobody else's to remove.
QString folderOf(const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).left(16).toHex();
    return QStringLiteral("%1/drafts/%2").arg(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), QString::fromLatin1(hash));
}

} // namespace

DraftKeeper::DraftKeeper(SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

void DraftKeeper::open(const std::shared_ptr<Session> &session, const ServerEntry &server, std::function<void()> ready)
{
    const QString name = QStringLiteral("drafts of %1").arg(server.secretKey(session->whoAmI().login));
    const auto keepIn = [weak = std::weak_ptr(session), name, ready = std::move(ready)](const QByteArray &key) {
        // A disk that takes nothing leaves them in memory; the forms say so.
        if (const auto open = weak.lock(); open && open->drafts().keepIn(folderOf(name), key))
            ready();
    };
    m_secrets.read(name, this, [this, name, keepIn](const SecretStore::Answer &answer) {
        const QByteArray kept = QByteArray::fromBase64(answer.secret.toLatin1());
        if (answer.outcome == SecretStore::Outcome::Done && kept.size() == DraftStore::keySize) {
            keepIn(kept);
            return;
        }
        if (answer.outcome != SecretStore::Outcome::Done && answer.outcome != SecretStore::Outcome::NothingKept)
            return;
        const QByteArray fresh = DraftStore::makeKey();
        m_secrets.keep(name, QString::fromLatin1(fresh.toBase64()), this, [fresh, keepIn](const SecretStore::Answer &keeping) {
            if (keeping.outcome == SecretStore::Outcome::Done)
                keepIn(fresh);
        });
    });
}
