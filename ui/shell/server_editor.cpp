// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/server_editor.h"

#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_model.h"
#include "ui_server_editor.h"

#include <QFileDialog>
#include <QFileInfo>

namespace {

QListWidgetItem *itemFor(const ServerEntry &server)
{
    auto *item = new QListWidgetItem(server.profile.name);
    item->setData(PaletteModel::IconRole, server.isDemo ? QStringLiteral("monitor") : QStringLiteral("server"));
    return item;
}

} // namespace

ServerEditor::ServerEditor(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ServerEditor>())
{
    m_ui->setupUi(this);
    alignToWindow(this);
    const QLineEdit *certificate = m_ui->certificateEdit;
    m_ui->certificateEdit->setMinimumWidth(certificate->fontMetrics().horizontalAdvance(certificate->placeholderText()) + 2 * Space::Page);
    m_ui->serverList->setItemDelegate(new PaletteDelegate(this));
    connect(m_ui->serverList, &QListWidget::currentRowChanged, this, &ServerEditor::showServer);
    connect(m_ui->addServerButton, &QPushButton::clicked, this, &ServerEditor::add);
    connect(m_ui->removeServerButton, &QPushButton::clicked, this, &ServerEditor::removeCurrent);
    connect(m_ui->browseButton, &QPushButton::clicked, this, &ServerEditor::browse);
    connect(m_ui->saveServersButton, &QPushButton::clicked, this, &ServerEditor::save);
    connect(m_ui->discardServersButton, &QPushButton::clicked, this, &ServerEditor::discarded);
    connect(m_ui->serverNameEdit, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_ui->serverList->currentItem()->setText(name);
    });
    connect(m_ui->hostEdit, &QLineEdit::textChanged, this, &ServerEditor::sayHowSafe);
}

ServerEditor::~ServerEditor() = default;

void ServerEditor::edit(const QList<ServerEntry> &servers, int current)
{
    m_row = -1;
    m_servers = servers;
    m_ui->editorNotice->clear();
    {
        const QSignalBlocker quiet(m_ui->serverList);
        m_ui->serverList->clear();
        for (const ServerEntry &server : servers)
            m_ui->serverList->addItem(itemFor(server));
        m_ui->serverList->setCurrentRow(current);
    }
    showServer(current);
    m_ui->serverList->setFocus();
}

void ServerEditor::showServer(int row)
{
    takeFields();
    m_row = row;
    if (row < 0)
        return;
    const ServerEntry &server = m_servers.at(row);
    m_ui->serverNameEdit->setText(server.profile.name);
    m_ui->hostEdit->setText(server.profile.host);
    m_ui->portSpin->setValue(server.profile.port == 0 ? 5432 : server.profile.port);
    m_ui->databaseEdit->setText(server.profile.database);
    m_ui->standbyEdit->setText(server.profile.standbyHosts);
    m_ui->certificateEdit->setText(server.profile.rootCertificate);
    m_ui->serverFields->setEnabled(!server.isDemo);
    m_ui->removeServerButton->setEnabled(!server.isDemo);
    sayHowSafe();
}

void ServerEditor::takeFields()
{
    if (m_row < 0 || m_servers.at(m_row).isDemo)
        return;
    ServerEntry &server = m_servers[m_row];
    const ConnectionProfile before = server.profile;
    server.profile.name = m_ui->serverNameEdit->text().trimmed();
    server.profile.host = m_ui->hostEdit->text().trimmed();
    server.profile.port = quint16(m_ui->portSpin->value());
    server.profile.database = m_ui->databaseEdit->text().trimmed();
    server.profile.standbyHosts = m_ui->standbyEdit->text().remove(u' ');
    server.profile.rootCertificate = m_ui->certificateEdit->text().trimmed();
    if (server.profile.host != before.host || server.profile.database != before.database)
        server.shopName.clear(); // it may be another shop
}

void ServerEditor::add()
{
    ServerEntry server;
    server.profile.name = tr("New server");
    server.profile.port = 5432;
    server.profile.database = QStringLiteral("backroom");
    m_servers.append(server);
    m_ui->serverList->addItem(itemFor(server));
    m_ui->serverList->setCurrentRow(int(m_servers.size()) - 1);
    m_ui->serverNameEdit->setFocus();
    m_ui->serverNameEdit->selectAll();
}

void ServerEditor::removeCurrent()
{
    const int row = std::exchange(m_row, -1);
    m_servers.removeAt(row);
    {
        const QSignalBlocker quiet(m_ui->serverList);
        delete m_ui->serverList->takeItem(row);
        m_ui->serverList->setCurrentRow(qMin(row, int(m_servers.size()) - 1));
    }
    showServer(m_ui->serverList->currentRow());
}

void ServerEditor::browse()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Root certificate of the server"), m_ui->certificateEdit->text(),
                                                      tr("Certificates (*.crt *.pem *.cer);;All files (*)"));
    if (!file.isEmpty())
        m_ui->certificateEdit->setText(file);
}

void ServerEditor::save()
{
    takeFields();
    for (int row = 0; row < m_servers.size(); ++row) {
        const ServerEntry &server = m_servers.at(row);
        const ConnectionProfile &profile = server.profile;
        QString problem;
        QWidget *field = nullptr;
        if (profile.name.isEmpty()) {
            problem = tr("Give the server a name, so that you can choose it.");
            field = m_ui->serverNameEdit;
        } else if (profile.host.isEmpty()) {
            problem = tr("Where is “%1”? Type its host name.").arg(profile.name);
            field = m_ui->hostEdit;
        } else if (profile.database.isEmpty()) {
            problem = tr("Which database of “%1”? It is usually called backroom.").arg(profile.name);
            field = m_ui->databaseEdit;
        } else if (!profile.rootCertificate.isEmpty() && !QFileInfo(profile.rootCertificate).isReadable()) {
            problem = tr("There is no readable certificate at %1.").arg(profile.rootCertificate);
            field = m_ui->certificateEdit;
        }
        if (field != nullptr) {
            m_ui->serverList->setCurrentRow(row);
            m_ui->editorNotice->tell(Tone::Bad, problem);
            field->setFocus();
            return;
        }
    }
    emit saved(m_servers, m_row);
}

void ServerEditor::sayHowSafe()
{
    const QString host = m_ui->hostEdit->text();
    m_ui->tlsLine->setText(host.startsWith(u'/')
                               ? tr("A private socket of this computer: nothing crosses a network.")
                               : tr("Always encrypted. The certificate and the server's name are checked before the password is sent."));
}
