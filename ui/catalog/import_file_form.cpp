// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/catalog/import_file_form.h"

#include "models/db/deliver.h"
#include "ui/catalog/import_words.h"
#include "ui/common/card_parts.h"
#include "ui/common/choose_file.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace {

constexpr int columnsHeight = 260;
constexpr int targetWidth = 220;

void pick(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(qMax(0, box->findData(data)));
}

} // namespace

ImportFileForm::ImportFileForm(const ImportQueries &queries, const QString &mainCurrency, QWidget *parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_mainCurrency(mainCurrency)
    , m_path(new QLineEdit)
    , m_kind(wrapped(plainLabel({}, TextLook::Muted)))
    , m_ignored(wrapped(plainLabel({}, TextLook::Small)))
    , m_settings(new QWidget)
    , m_settingsGrid(new QGridLayout(m_settings))
    , m_encoding(new QComboBox)
    , m_currency(new QComboBox)
    , m_seller(new QComboBox)
    , m_status(new QComboBox)
    , m_decimals(new QComboBox)
    , m_columns(new QScrollArea)
    , m_notice(new Notice)
{
    m_path->setObjectName(QStringLiteral("importPathEdit"));
    m_path->setAccessibleName(tr("File to import"));
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("A file of this program, of Shopify, or any table saved as CSV"));
    auto *browse = new QPushButton(tr("Choose a file…"));
    browse->setObjectName(QStringLiteral("importBrowseButton"));
    auto *fileRow = new QHBoxLayout;
    fileRow->setSpacing(Space::Small);
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(browse);

    m_encoding->addItem(tr("UTF-8"), int(ImportEncoding::Utf8));
    m_encoding->addItem(tr("UTF-16"), int(ImportEncoding::Utf16));
    m_encoding->addItem(tr("Western (Windows-1252, Latin-1)"), int(ImportEncoding::Western));
    m_status->addItem(tr("Draft"), QStringLiteral("DRAFT"));
    m_status->addItem(tr("Active"), QStringLiteral("ACTIVE"));
    m_status->addItem(tr("Inactive"), QStringLiteral("INACTIVE"));
    m_decimals->addItem(tr("Point: 19.90"), false);
    m_decimals->addItem(tr("Comma: 19,90"), true);
    m_settingsGrid->setContentsMargins(0, 0, 0, 0);
    m_settingsGrid->setHorizontalSpacing(Space::Medium);
    m_settingsGrid->setVerticalSpacing(Space::Tight);
    addField(0, tr("Encoding"), m_encoding, "importEncodingBox");
    addField(1, tr("Amounts without a currency"), m_currency, "importCurrencyBox");
    addField(2, tr("Decimal sign"), m_decimals, "importDecimalsBox");
    addField(3, tr("Seller of new products"), m_seller, "importSellerBox");
    addField(4, tr("New products are"), m_status, "importStatusBox");

    m_columns->setObjectName(QStringLiteral("importColumns"));
    m_columns->setFrameShape(QFrame::NoFrame);
    m_columns->setWidgetResizable(true);
    m_columns->viewport()->setAutoFillBackground(false);
    m_columns->setMinimumHeight(columnsHeight);
    m_kind->setObjectName(QStringLiteral("importKindLabel"));
    m_ignored->setObjectName(QStringLiteral("importIgnoredLabel"));
    m_notice->setObjectName(QStringLiteral("importFileNotice"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::Medium);
    layout->addLayout(fileRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_kind);
    layout->addWidget(m_settings);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_ignored);
    layout->addStretch();
    m_settings->hide();
    m_columns->hide();
    m_ignored->hide();
    m_kind->setText(tr("Nothing happens before you have seen what the file would change."));

    connect(browse, &QPushButton::clicked, this, [this] { choose({}); });
    connect(m_encoding, &QComboBox::activated, this, [this] { look(ImportEncoding(m_encoding->currentData().toInt())); });
    for (QComboBox *box : {m_currency, m_seller, m_status, m_decimals})
        connect(box, &QComboBox::activated, this, &ImportFileForm::takeFields);
}

void ImportFileForm::addField(int column, const QString &title, QComboBox *box, const char *name)
{
    constexpr int perRow = 3;
    QLabel *label = plainLabel(title, TextLook::Small);
    label->setBuddy(box);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_settingsGrid->addWidget(label, 2 * (column / perRow), column % perRow);
    m_settingsGrid->addWidget(box, 2 * (column / perRow) + 1, column % perRow);
    m_settingsGrid->setColumnStretch(column % perRow, 1);
}

QWidget *ImportFileForm::firstField() const
{
    return findChild<QPushButton *>(QStringLiteral("importBrowseButton"));
}

void ImportFileForm::load()
{
    deliver(m_queries.choices(), this, [this](const Result<ImportChoices> &choices) {
        if (!choices) {
            m_notice->tell(Tone::Bad, choices.error().message);
            return;
        }
        m_currency->clear();
        for (const QString &code : choices->currencies)
            m_currency->addItem(code, code);
        m_seller->clear();
        for (const ImportSeller &seller : choices->sellers)
            m_seller->addItem(seller.name, seller.id);
        if (m_mapping.currency.isEmpty())
            m_mapping.currency = m_mainCurrency;
        if (m_mapping.sellerId.isEmpty() && !choices->sellers.isEmpty())
            m_mapping.sellerId = choices->sellers.first().id;
        showMapping();
    });
}

void ImportFileForm::choose(const QString &path)
{
    const QString chosen = path.isEmpty() ? ChooseFile::ask(this, tr("Import products"), tr("Tables (*.csv *.txt *.tsv);;All files (*)")) : path;
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    look({});
}

void ImportFileForm::look(std::optional<ImportEncoding> encoding)
{
    m_notice->clear();
    const auto beginning = ImportQueries::look(m_path->text(), encoding);
    m_beginning.reset();
    m_settings->show();
    if (!beginning) {
        m_notice->tell(Tone::Bad, beginning.error().message);
        m_columns->hide();
        m_ignored->hide();
        emit changed();
        return;
    }
    const ImportMapping before = m_mapping;
    m_beginning = *beginning;
    m_mapping = ImportMapping::of(beginning->headers);
    m_mapping.currency = before.currency;
    m_mapping.sellerId = before.sellerId;
    showMapping();
    deliver(m_queries.remembered(beginning->headers), this, [this, headers = beginning->headers](const Result<QJsonObject> &remembered) {
        if (!remembered || m_mapping.headers != headers)
            return;
        m_mapping.restore(*remembered);
        showMapping();
    });
}

void ImportFileForm::showMapping()
{
    if (m_beginning) {
        pick(m_encoding, int(m_beginning->format.encoding));
        m_kind->setText(importKindWords(m_mapping.kind));
    }
    pick(m_currency, m_mapping.currency);
    pick(m_seller, m_mapping.sellerId);
    pick(m_status, m_mapping.newStatus);
    pick(m_decimals, m_mapping.commaDecimals);
    const bool isOther = m_mapping.kind == ImportKind::Other;
    m_decimals->setEnabled(isOther);
    m_columns->setVisible(m_beginning && isOther);
    if (m_beginning && isOther)
        showColumns();
    const QStringList ignored = m_mapping.ignoredHeaders();
    m_ignored->setVisible(m_beginning && !isOther && !ignored.isEmpty());
    m_ignored->setText(tr("Not taken over: %1. Stock moves by movements only.").arg(ignored.join(QStringLiteral(", "))));
    emit changed();
}

void ImportFileForm::showColumns()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, Space::Gutter, 0);
    grid->setHorizontalSpacing(Space::Large);
    grid->setVerticalSpacing(Space::Small);
    grid->addWidget(plainLabel(tr("Column"), TextLook::Small), 0, 0);
    grid->addWidget(plainLabel(tr("For example"), TextLook::Small), 0, 1);
    grid->addWidget(plainLabel(tr("Is"), TextLook::Small), 0, 2);
    for (int i = 0; i < m_mapping.headers.size(); ++i) {
        QString example;
        for (const QStringList &line : m_beginning->sample) {
            if (example.isEmpty() && i < line.size())
                example = line.at(i).left(80);
        }
        auto *box = new QComboBox;
        box->setObjectName(QStringLiteral("importColumnBox%1").arg(i));
        box->setAccessibleName(m_mapping.headers.at(i));
        box->setFixedWidth(targetWidth);
        box->addItem(tr("Not taken over"), QString());
        for (const ImportField &field : ImportMapping::fields())
            box->addItem(field.title, field.id);
        box->addItem(tr("An attribute of that name"), QStringLiteral("attribute"));
        pick(box, m_mapping.targets.at(i));
        connect(box, &QComboBox::activated, this, [this, box, i] {
            m_mapping.targets[i] = box->currentData().toString();
            emit changed();
        });
        QLabel *words = plainLabel(example, TextLook::Muted);
        words->setMinimumWidth(1);
        words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        grid->addWidget(plainLabel(m_mapping.headers.at(i), TextLook::Strong), i + 1, 0);
        grid->addWidget(words, i + 1, 1);
        grid->addWidget(box, i + 1, 2);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(int(m_mapping.headers.size()) + 1, 1);
    m_columns->setWidget(content);
    content->setAutoFillBackground(false);
}

void ImportFileForm::takeFields()
{
    m_mapping.currency = m_currency->currentData().toString();
    m_mapping.sellerId = m_seller->currentData().toString();
    m_mapping.newStatus = m_status->currentData().toString();
    m_mapping.commaDecimals = m_decimals->currentData().toBool();
    emit changed();
}

std::optional<ImportFile> ImportFileForm::file() const
{
    if (!m_beginning)
        return {};
    const QString problem = m_mapping.problem();
    if (!problem.isEmpty()) {
        m_notice->tell(Tone::Waiting, problem);
        return {};
    }
    if (m_notice->tone() == Tone::Waiting)
        m_notice->clear();
    return ImportFile{.path = m_path->text(), .format = m_beginning->format, .mapping = m_mapping};
}
