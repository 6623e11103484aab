// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stock/label_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/barcode.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"
#include "ui/common/save_file.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPageSize>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

constexpr int sheetWidth = 520;
constexpr int mostCopies = 999;
const auto paperSetting = QStringLiteral("stock/labelPaper");

} // namespace

// The label as it will be, on white paper whatever the theme.
class LabelPreview final : public QWidget
{
public:
    LabelPreview() { setFixedHeight(150); }

    void showLabel(const Label &label)
    {
        m_label = label;
        setAccessibleName(label.title + u' ' + label.code);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF paper(width() / 2 - 150, 5, 300, 140);
        painter.setPen(Theme::instance().color(Token::Line));
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(paper, 4, 4);
        painter.setPen(Qt::black);
        const auto line = [&](qreal top, qreal height, TypeSize size, QFont::Weight weight, const QString &text) {
            painter.setFont(Theme::font(size, weight));
            painter.drawText(QRectF(paper.x() + 8, top, paper.width() - 16, height), Qt::AlignCenter | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, int(paper.width()) - 16));
        };
        line(paper.y() + 6, 22, TypeSize::Title, QFont::DemiBold, m_label.title);
        line(paper.y() + 28, 16, TypeSize::Small, QFont::Normal, m_label.detail);
        if (const std::optional<Barcode> code = Barcode::of(m_label.code))
            code->paint(painter, QRectF(paper.x() + 8, paper.y() + 48, paper.width() - 16, 66));
        line(paper.bottom() - 22, 16, TypeSize::Small, QFont::Normal, m_label.code);
    }

private:
    Label m_label;
};

LabelSheet::LabelSheet(QWidget *page)
    : Sheet(page)
    , m_subtitle(plainLabel({}, TextLook::Muted))
    , m_product(new QRadioButton(tr("The product")))
    , m_bin(new QRadioButton(tr("The bin")))
    , m_copies(new QSpinBox)
    , m_paper(new QComboBox)
    , m_preview(new LabelPreview)
    , m_notice(new Notice)
    , m_save(new ActionButton(tr("Save as PDF…"), {}))
    , m_print(new ActionButton(tr("Print…"), Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("labelSheet"));
    m_product->setObjectName(QStringLiteral("labelProductRadio"));
    m_product->setChecked(true);
    m_bin->setObjectName(QStringLiteral("labelBinRadio"));
    m_copies->setObjectName(QStringLiteral("labelCopiesSpin"));
    m_copies->setAccessibleName(tr("Copies"));
    m_copies->setRange(1, mostCopies);
    m_paper->setObjectName(QStringLiteral("labelPaperCombo"));
    m_paper->setAccessibleName(tr("Paper"));
    for (const LabelPaper &paper : LabelPaper::all())
        m_paper->addItem(paper.name);
    m_paper->setCurrentIndex(qBound(0, QSettings().value(paperSetting).toInt(), m_paper->count() - 1));
    m_notice->setObjectName(QStringLiteral("labelNotice"));
    m_save->setObjectName(QStringLiteral("labelSaveButton"));
    m_print->setObjectName(QStringLiteral("labelPrintButton"));
    setLook(m_print, ButtonLook::Primary);
    m_subtitle->setWordWrap(true);
    setForm(makeForm(), sheetWidth);
    setFirstField(m_copies);

    connect(m_product, &QRadioButton::toggled, this, &LabelSheet::showLabel);
    connect(m_paper, &QComboBox::activated, this, [](int index) { QSettings().setValue(paperSetting, index); });
    connect(m_save, &QPushButton::clicked, this, &LabelSheet::save);
    connect(m_print, &QPushButton::clicked, this, &LabelSheet::print);
}

QWidget *LabelSheet::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Large);
    layout->addWidget(plainLabel(tr("Labels"), TextLook::PageTitle));
    layout->addWidget(m_subtitle);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(Space::Large);
    choices->addWidget(m_product);
    choices->addWidget(m_bin);
    choices->addStretch();
    layout->addLayout(choices);
    layout->addWidget(m_preview);
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(Space::Medium);
    fields->setVerticalSpacing(Space::Tight);
    fields->addWidget(plainLabel(tr("Copies"), TextLook::Small), 0, 0);
    fields->addWidget(plainLabel(tr("Paper"), TextLook::Small), 0, 1);
    fields->addWidget(m_copies, 1, 0);
    fields->addWidget(m_paper, 1, 1);
    fields->setColumnStretch(1, 1);
    layout->addLayout(fields);
    layout->addWidget(m_notice);
    auto *closeButton = new QPushButton(tr("Close"));
    closeButton->setObjectName(QStringLiteral("labelCloseButton"));
    connect(closeButton, &QPushButton::clicked, this, &Sheet::close);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::Small);
    buttons->addStretch();
    buttons->addWidget(closeButton);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    layout->addLayout(buttons);
    return form;
}

void LabelSheet::openFor(const StockDetail &stock)
{
    m_stock = stock;
    m_bin->setEnabled(!stock.bin.isEmpty());
    if (stock.bin.isEmpty())
        m_product->setChecked(true);
    m_copies->setValue(1);
    m_subtitle->setText(QStringLiteral("%1 · %2").arg(stock.productName, stock.warehouseName));
    showLabel();
    open();
}

Label LabelSheet::label() const
{
    if (m_bin->isChecked())
        return {m_stock.bin, m_stock.warehouseName, m_stock.bin};
    return {m_stock.sku.isEmpty() ? m_stock.productName : m_stock.sku, m_stock.productName, m_stock.barcode.isEmpty() ? m_stock.sku : m_stock.barcode};
}

QList<Label> LabelSheet::labels() const
{
    return QList<Label>(m_copies->value(), label());
}

LabelPaper LabelSheet::paper() const
{
    return LabelPaper::all().at(m_paper->currentIndex());
}

void LabelSheet::showLabel()
{
    m_preview->showLabel(label());
    const bool hasCode = Barcode::of(label().code).has_value();
    m_save->setEnabled(hasCode);
    m_print->setEnabled(hasCode);
    if (hasCode)
        m_notice->clear();
    else
        m_notice->tell(Tone::Waiting, tr("This product has neither a SKU nor a barcode."));
}

void LabelSheet::save()
{
    const QString path = SaveFile::ask(this, tr("Save the labels"), QStringLiteral("%1.pdf").arg(label().code), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const auto done = writeLabels(path, paper(), labels()); !done) {
        m_notice->tell(Tone::Bad, done.error().message);
        return;
    }
    close();
    emit written(path);
}

void LabelSheet::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(paper().page, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    printer.setDocName(tr("Labels"));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    paintLabels(printer, paper(), labels());
    close();
}
